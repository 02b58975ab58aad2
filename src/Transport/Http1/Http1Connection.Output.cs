using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

internal sealed partial class Http1Connection
{
    // What is collected into one send before blocks are sent from where they lie. Chosen: one pool block.
    private const int CollectBytesMax = BytePool.MediumBytes;

    private readonly OutputBuffer _output;

    // Taken by the handler's flow for each flush and body read, by the loop only while a handler works. Its wait handle
    // is never asked for, so that there is nothing to dispose of.
    private readonly SemaphoreSlim _outputGate = new(1, 1);

    private long _responseBytes;
    private long _declaredBytes;
    private bool _isChunkedAnswer;
    private bool _closesAfterAnswer;

    private bool AnswerHasBody =>
        _head.Verb != HttpVerb.Head && !ResponseHead.IsBodiless(_exchange.StatusCode);

    /// <summary>Sends status, headers and what is buffered, and the rest from now on as it comes.</summary>
    public async ValueTask FlushAnswerAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _outputGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_exchange.ResponseStarted)
            {
                StartStream();
            }

            await WriteStreamAsync().ConfigureAwait(false);
            await SendOutputAsync().ConfigureAwait(false);
        }
        finally
        {
            _outputGate.Release();
        }

        if (_isBroken)
        {
            throw new OperationCanceledException("The client is gone.", Aborted);
        }
    }

    // Writes an answer that is buffered whole. False: the connection is broken.
    private ValueTask<bool> WriteAnswerAsync(bool keeps)
    {
        _exchange.PrepareResponse(Options);
        ResponseBuffer body = _exchange.Buffer;
        _responseBytes = body.Length;
        RenderHead(body.Length, body.Length > 0, keeps);
        if (!AnswerHasBody)
        {
            return new ValueTask<bool>(true);
        }

        // The usual answer is one small block.
        if (body.BlockCount == 1 && _output.Length + body.Length <= CollectBytesMax)
        {
            _output.Append(body.Block(0).Span);
            return new ValueTask<bool>(true);
        }

        return WriteBlocksAsync(body);
    }

    // Small blocks are copied behind their head and leave with it; large ones are sent from where they lie.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WriteBlocksAsync(ResponseBuffer body)
    {
        for (int i = 0; i < body.BlockCount; i++)
        {
            ReadOnlyMemory<byte> block = body.Block(i);
            if (_output.Length + block.Length <= CollectBytesMax)
            {
                _output.Append(block.Span);
            }
            else if (!await SendOutputAsync().ConfigureAwait(false) || !await SendAsync(block).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private void StartStream()
    {
        _declaredBytes = _exchange.ResponseContentLength ?? -1;
        _isChunkedAnswer = _declaredBytes < 0 && _head.MinorVersion == 1 && AnswerHasBody;
        bool endsByClose = _declaredBytes < 0 && _head.MinorVersion == 0 && AnswerHasBody;
        _closesAfterAnswer = endsByClose || !KeepsConnection();
        _responseBytes = 0;
        RenderHead(_declaredBytes, hasContent: _declaredBytes != 0, !_closesAfterAnswer);
        _exchange.MarkStarted();
    }

    // Writes what the handler has buffered as the next piece of a started answer.
    private async ValueTask WriteStreamAsync()
    {
        ResponseBuffer body = _exchange.Buffer;
        long length = body.Length;
        if (_declaredBytes >= 0 && length > _declaredBytes - _responseBytes)
        {
            throw new InvalidOperationException("The answer is longer than its declared length.");
        }

        _responseBytes += length;
        if (length > 0 && AnswerHasBody)
        {
            if (_isChunkedAnswer)
            {
                _output.AppendHexadecimal(length);
                _output.Append("\r\n"u8);
            }

            await WriteBlocksAsync(body).ConfigureAwait(false);
            if (_isChunkedAnswer)
            {
                _output.Append("\r\n"u8);
            }
        }

        body.Clear();
    }

    // False: the connection is broken, or has to be, since the answer is shorter than declared.
    private async ValueTask<bool> FinishStreamAsync()
    {
        ResponseBuffer body = _exchange.Buffer;
        if (_declaredBytes >= 0 && _responseBytes + body.Length != _declaredBytes)
        {
            return false;
        }

        await WriteStreamAsync().ConfigureAwait(false);
        if (_isChunkedAnswer)
        {
            _output.Append("0\r\n\r\n"u8);
        }

        return !_isBroken;
    }

    private void RenderHead(long contentLength, bool hasContent, bool keeps)
    {
        int status = _exchange.StatusCode;
        if (status == 200 && hasContent && _exchange.HasUsualContentType)
        {
            _output.Append(_server.UsualHeadLines);
        }
        else
        {
            RenderFirstLines(status, hasContent);
        }

        _output.Append(_exchange.HeaderLines);
        if (ResponseHead.IsBodiless(status))
        {
            // Neither length nor coding. Source: RFC 9110, section 8.6; RFC 9112, section 6.1.
        }
        else if (contentLength >= 0)
        {
            _output.Append("Content-Length: "u8);
            _output.AppendDecimal(contentLength);
            _output.Append("\r\n"u8);
        }
        else if (_head.MinorVersion == 1)
        {
            _output.Append("Transfer-Encoding: chunked\r\n"u8);
        }

        if (!keeps)
        {
            _output.Append("Connection: close\r\n"u8);
        }
        else if (_head.MinorVersion == 0)
        {
            _output.Append("Connection: keep-alive\r\n"u8);
        }

        _output.Append("\r\n"u8);
    }

    private void RenderFirstLines(int status, bool hasContent)
    {
        _output.Append(ResponseHead.StatusLine(status));
        _output.Append(_server.Clock.DateLine);
        _output.Append(_server.FixedHeaderLines);
        if (hasContent && !_exchange.ContentType.IsEmpty && !ResponseHead.IsBodiless(status))
        {
            _output.Append("Content-Type: "u8);
            _output.Append(_exchange.ContentType);
            _output.Append("\r\n"u8);
        }
    }

    // Sends what is collected. False: the connection is broken.
    private ValueTask<bool> SendOutputAsync()
    {
        if (_output.Length == 0)
        {
            return new ValueTask<bool>(!_isBroken);
        }

        ValueTask<bool> sending = SendAsync(_output.Written);
        if (!sending.IsCompletedSuccessfully)
        {
            return AwaitOutputAsync(sending);
        }

        _output.Clear();
        return sending;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitOutputAsync(ValueTask<bool> sending)
    {
        bool sent = await sending.ConfigureAwait(false);
        _output.Clear();
        return sent;
    }

    // Sends in pieces, each of which the client has to take within the write timeout.
    private ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_isBroken || bytes.IsEmpty)
        {
            return new ValueTask<bool>(!_isBroken);
        }

        try
        {
            int piece = Math.Min(bytes.Length, BytePool.LargeBytes);
            ValueTask sending = _channel.SendAsync(bytes[..piece]);
            CountSent(piece);
            if (!sending.IsCompleted || piece < bytes.Length)
            {
                return AwaitSendAsync(sending, bytes[piece..]);
            }

            sending.GetAwaiter().GetResult();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            BreakSending();
        }

        return new ValueTask<bool>(!_isBroken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitSendAsync(ValueTask sending, ReadOnlyMemory<byte> rest)
    {
        try
        {
            while (true)
            {
                if (!sending.IsCompleted)
                {
                    Volatile.Write(ref _writeDeadline, _server.Clock.Deadline(Options.WriteTimeoutMs));
                }

                await sending.ConfigureAwait(false);
                Volatile.Write(ref _writeDeadline, ServerClock.Never);
                if (rest.IsEmpty || _isBroken)
                {
                    return !_isBroken;
                }

                int piece = Math.Min(rest.Length, BytePool.LargeBytes);
                sending = _channel.SendAsync(rest[..piece]);
                CountSent(piece);
                rest = rest[piece..];
            }
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            BreakSending();
            return false;
        }
    }

    private void BreakSending()
    {
        _isBroken = true;
        Volatile.Write(ref _writeDeadline, ServerClock.Never);
        _abort.Fire();
    }
}
