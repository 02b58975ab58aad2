namespace Dendrite.Fast.Api;

/// <summary>
/// The look of all pages. Colours have a contrast of at least 7 to 1 to what they stand on, in light and in dark
/// (WCAG 2.2, 1.4.6); what has the focus is outlined; nothing moves.
/// </summary>
internal static class PageStyle
{
    /// <summary>The text of the style sheet.</summary>
    public const string Css =
        """
        :root { color-scheme: light dark; --text: #1b1f24; --ground: #ffffff; --card: #f5f6f8; --line: #5f6773;
          --accent: #0a4ba8; --on-accent: #ffffff; --error: #8f1414; }
        @media (prefers-color-scheme: dark) { :root { --text: #eceef1; --ground: #14171b; --card: #1d2127;
          --line: #9aa3b0; --accent: #a8c7fa; --on-accent: #0b1b33; --error: #ffb4ab; } }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body { margin: 0; padding: 1.5rem 1rem; background: var(--ground); color: var(--text);
          font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 28rem; margin: 0 auto; padding: 1.5rem; background: var(--card); border-radius: 0.5rem; }
        h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; overflow-wrap: anywhere; }
        p, ul { margin: 0 0 1rem; overflow-wrap: anywhere; }
        label { display: block; margin: 0 0 0.25rem; font-weight: 600; }
        .choice { display: flex; gap: 0.5rem; align-items: baseline; font-weight: 400; margin-bottom: 0.75rem; }
        input:not([type=checkbox]) { display: block; width: 100%; margin: 0 0 1rem; padding: 0.625rem; font: inherit;
          color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 0.25rem; }
        a { color: var(--accent); }
        button, .button { display: block; width: 100%; margin: 0 0 0.75rem; padding: 0.75rem; font: inherit;
          font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; color: var(--on-accent);
          background: var(--accent); border: 0; border-radius: 0.25rem; }
        button:disabled { opacity: 0.6; cursor: default; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .error { color: var(--error); font-weight: 600; }
        """;
}
