using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Says whether a captcha was solved.</summary>
public interface ICaptchaVerifier
{
    /// <summary>Checks what a captcha gave to whoever solved it.</summary>
    /// <param name="response">The text, from anybody.</param>
    /// <param name="cancellationToken">Gives the check up.</param>
    /// <returns>False when it was not solved, or was checked before.</returns>
    /// <exception cref="MatrixException">503: nobody can tell at the moment.</exception>
    ValueTask<bool> VerifyAsync(string response, CancellationToken cancellationToken);
}

/// <summary>Takes mail for delivery. Any thread.</summary>
public interface IMailer
{
    /// <summary>Whether one more mail would be taken at once.</summary>
    bool HasRoom { get; }

    /// <summary>
    /// Takes a mail, which is then sent in the background: how long that takes tells nothing to whoever asked for it.
    /// What is taken is lost when the process ends before it is sent; people ask again.
    /// </summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Stops the wait for room.</param>
    ValueTask SendAsync(Mail mail, CancellationToken cancellationToken);
}
