namespace Dendrite.Fast.Transport.Http2;

/// <remarks>Streams, from their request to the end of their answer.</remarks>
internal sealed partial class Http2Connection
{
    private readonly Dictionary<int, Http2Stream> _streams = [];

    // Streams that are over while their handler still works. They count as open, so that giving up costs the client.
    private int _orphans;

    // The stream that was used last: most requests need no more than one.
    private Http2Stream? _spare;

    private Http2Stream TakeStream(int id)
    {
        Http2Stream stream = _spare ?? _server.Streams.Get();
        _spare = null;
        stream.Begin(this, id, Options.StreamWindowBytes, _initialSendWindow, Options.ResponseBufferBytesMax);
        stream.LookedAtMs = NowMs;
        return stream;
    }

    private void ReturnStream(Http2Stream stream)
    {
        if (stream.HasSignals)
        {
            // It stands in the inbox still: whoever got it next would find itself in two of them.
            stream.IsReturnDue = true;
            return;
        }

        ReturnWindow(null, stream.HeldBytes);
        stream.End();
        if (_spare is null)
        {
            _spare = stream;
            return;
        }

        stream.Release();
        _server.Streams.Return(stream);
    }

    private void ReleaseStreams()
    {
        if (_spare is not null)
        {
            _spare.Release();
            _server.Streams.Return(_spare);
            _spare = null;
        }
    }

    // The fields of a request have come. The stream is in the table from here on.
    private void Dispatch(Http2Stream stream, RefusalReason refusal)
    {
        _quietUntil = 0;
        _streams.Add(stream.Id, stream);
        stream.StartTimestamp = Events is null ? 0 : _server.Clock.Time.GetTimestamp();
        if (refusal != RefusalReason.None)
        {
            stream.BeginBody(BodyMode.None, 0);
            Refuse(stream, refusal);
            return;
        }

        RouteMatchResult match = stream.MatchRoute(_server.Routes);
        Route? route = stream.Route;
        stream.BeginBody(
            route?.Body ?? BodyMode.None, route is { BodyBytesMax: > 0 } ? route.BodyBytesMax : Options.BodyBytesMax);
        if (stream.Verb == HttpVerb.Options && (Options.AnswerOptions || stream.RequestHead.IsAsterisk))
        {
            StandardAnswers.Options(stream, Options);
            CompleteAnswer(stream);
        }
        else if (match != RouteMatchResult.Found)
        {
            StandardAnswers.Unrouted(stream, match, Options);
            CompleteAnswer(stream);
        }
        else if (stream.BodyRefusal != RefusalReason.None)
        {
            Refuse(stream, stream.BodyRefusal);
        }
        else if (route!.Body == BodyMode.Buffered && !stream.IsRemoteEnded)
        {
            stream.AwaitsBody = true;
            WriteContinue(stream);
        }
        else
        {
            WriteContinue(stream);
            CallHandler(stream);
        }
    }

    // Source: RFC 9110, section 10.1.1.
    private void WriteContinue(Http2Stream stream)
    {
        if (stream.RequestHead.ExpectsContinue && !stream.IsRemoteEnded && stream.Route!.Body != BodyMode.None)
        {
            WriteInterimHeaders(stream.Id, 100);
        }
    }

    private void CallHandler(Http2Stream stream)
    {
        if (stream.Handle(stream.Route!))
        {
            OnHandled(stream);
        }
    }

    private void OnHandled(Http2Stream stream)
    {
        Exception? failure = stream.Failure;
        if (stream.IsGone)
        {
            // It left the table when it was given up.
            _orphans--;
            TellEnd(stream, failure);
            ReturnStream(stream);
            return;
        }

        switch (failure)
        {
            case var _ when stream.IsCut:
                ResetStream(stream, Http2ErrorCode.InternalError);
                break;
            case null:
                CompleteAnswer(stream);
                break;
            case RequestRefusedException when stream.BodyRefusal != RefusalReason.None:
                Refuse(stream, stream.BodyRefusal);
                break;
            case RequestRefusedException { Reason: RefusalReason.BuffersExhausted }:
                Refuse(stream, RefusalReason.BuffersExhausted);
                break;
            case OperationCanceledException when stream.IsAborted:
                Events?.RequestAborted(stream);
                ResetStream(stream, Http2ErrorCode.Cancel);
                break;
            default:
                Events?.RequestFailed(stream, failure);
                AnswerFailure(stream, failure);
                break;
        }
    }

    // The end of a handler whose client has given up.
    private void TellEnd(Http2Stream stream, Exception? failure)
    {
        if (failure is null or OperationCanceledException or RequestRefusedException)
        {
            Events?.RequestAborted(stream);
        }
        else
        {
            Events?.RequestFailed(stream, failure);
        }
    }

    private void AnswerFailure(Http2Stream stream, Exception failure)
    {
        if (stream.ResponseStarted)
        {
            // Half an answer is out: only a reset tells the client that it is not whole.
            ResetStream(stream, Http2ErrorCode.InternalError);
            return;
        }

        stream.ResetResponse();
        stream.StatusCode = 500;
        Options.Responders.UnhandledError?.Invoke(stream, failure);
        CompleteAnswer(stream);
    }

    private void Refuse(Http2Stream stream, RefusalReason reason)
    {
        Events?.Refused(RemoteEndPoint, reason);
        stream.AwaitsBody = false;
        if (stream.ResponseStarted)
        {
            ResetStream(stream, Http2ErrorCode.InternalError);
            return;
        }

        stream.ResetResponse();
        stream.StatusCode = reason.StatusCode();
        Options.Responders.Refused?.Invoke(stream, reason);
        CompleteAnswer(stream);
    }

    // The handler has said all that it has to say.
    private void CompleteAnswer(Http2Stream stream)
    {
        bool hasStarted = stream.ResponseStarted;
        if (!hasStarted)
        {
            stream.PrepareResponse(Options);
        }

        long whole = stream.ResponseBytes + stream.BufferedBytes;
        if (hasStarted && stream.DeclaredBytes >= 0 && stream.DeclaredBytes != whole)
        {
            ResetStream(stream, Http2ErrorCode.InternalError);
            return;
        }

        bool hasPart = stream.BeginPart(isFlush: false, isLast: true);
        if (!hasStarted)
        {
            WriteHeaders(stream, stream.BufferedBytes, stream.BufferedBytes > 0, endsStream: !hasPart);
            stream.MarkStarted();
        }
        else if (!hasPart)
        {
            WriteFrameHeader(0, FrameType.Data, FrameFlags.EndStream, stream.Id);
        }

        if (!hasPart)
        {
            EndAnswer(stream);
        }
        else if (!TryWritePart(stream))
        {
            Enqueue(stream);
        }
    }

    // The last frame of the answer is in the output.
    private void EndAnswer(Http2Stream stream)
    {
        if (Events is { } events)
        {
            long elapsed = _server.Clock.Time.GetTimestamp() - stream.StartTimestamp;
            events.RequestCompleted(
                stream,
                new RequestCompletion(
                    stream.Route, stream.Verb, stream.StatusCode, elapsed, stream.BodyReceived, stream.ResponseBytes));
        }

        _resets.Earn(1);
        if (stream.IsRemoteEnded)
        {
            _streams.Remove(stream.Id);
            ReturnStream(stream);
            return;
        }

        // The rest of a small body is thrown away without a reset, which some clients take for a failure.
        ReturnWindow(null, stream.HeldBytes);
        stream.EndExchange();
    }

    // What comes of a request that is answered already.
    private void OnRest(Http2Stream stream, bool isLast)
    {
        if (isLast)
        {
            stream.IsRemoteEnded = true;
            _streams.Remove(stream.Id);
            ReturnStream(stream);
        }
        else if (stream.BodyReceived > Options.DiscardedBodyBytesMax)
        {
            // Source: RFC 9113, section 8.1: the rest of the request is not needed.
            ResetStream(stream, Http2ErrorCode.NoError);
        }
    }

    // Sends what a handler has buffered, status and headers first.
    private void Flush(Http2Stream stream)
    {
        if (stream.IsGone)
        {
            stream.RefuseFlush();
            return;
        }

        if (!stream.ResponseStarted)
        {
            WriteHeaders(stream, stream.ResponseContentLength ?? -1, stream.ResponseContentLength != 0, false);
            stream.MarkStarted();
        }

        if (!stream.BeginPart(isFlush: true, isLast: false))
        {
            stream.EndPart();
        }
        else if (!TryWritePart(stream))
        {
            Enqueue(stream);
        }
    }

    // The client has made an error on one stream, open or not. Source: RFC 9113, section 5.4.2.
    private void FailStream(int id, Http2ErrorCode code)
    {
        // An idle stream cannot be reset. Source: RFC 9113, section 6.4.
        if (id == 0 || IsIdle(id))
        {
            Fail(code);
            return;
        }

        Events?.Refused(RemoteEndPoint, RefusalReason.MalformedStream);
        if (!_resets.TrySpend(NowMs))
        {
            Fail(Http2ErrorCode.EnhanceYourCalm);
        }
        else if (_streams.TryGetValue(id, out Http2Stream? stream))
        {
            ResetStream(stream, code);
        }
        else
        {
            _closed.Add(id, isOwn: true);
            WriteRstStream(id, code);
        }
    }

    private void RefuseStream(int id)
    {
        Events?.Refused(RemoteEndPoint, RefusalReason.TooManyStreams);
        if (!_resets.TrySpend(NowMs))
        {
            Fail(Http2ErrorCode.EnhanceYourCalm);
            return;
        }

        _closed.Add(id, isOwn: true);
        WriteRstStream(id, Http2ErrorCode.RefusedStream);
    }

    private void ResetStream(Http2Stream stream, Http2ErrorCode code)
    {
        _closed.Add(stream.Id, isOwn: true);
        WriteRstStream(stream.Id, code);
        Abandon(stream);
    }

    // The stream is over. Its handler, if there is one at work, learns that, and is awaited apart.
    private void Abandon(Http2Stream stream)
    {
        _streams.Remove(stream.Id);
        Dequeue(stream);
        if (stream.IsHandling)
        {
            _orphans++;
            stream.FireGone();
            return;
        }

        bool wasAnswering = stream.ResponseStarted;
        stream.FireGone();
        if (wasAnswering)
        {
            Events?.RequestAborted(stream);
        }

        ReturnStream(stream);
    }
}
