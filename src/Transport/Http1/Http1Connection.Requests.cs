using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

internal sealed partial class Http1Connection
{
    private Exception? _failure;
    private long _requestStart;

    // When the request before was answered, as long as nothing was waited for since; else 0. It spares pipelined
    // requests a look at the clock.
    private long _turnTimestamp;

    private enum Outcome : byte
    {
        Answered,
        Refused,
        Aborted,
        Failed,
    }

    // Serves the request whose head is complete; nothing of it waits if its body is here and its handler does not.
    // False: the connection ends.
    private ValueTask<bool> ServeRequestAsync()
    {
        BeginTiming();
        _exchange.BeginRequest();
        RouteMatchResult match = _exchange.MatchRoute(_server.Routes);
        Route? route = _exchange.Route;
        BeginBody(route is { BodyBytesMax: > 0 } ? route.BodyBytesMax : Options.BodyBytesMax);
        if (_head.Verb == HttpVerb.Options && (Options.AnswerOptions || _head.IsAsterisk))
        {
            StandardAnswers.Options(_exchange, Options);
            return CompleteAnswerAsync(route: null);
        }

        if (match != RouteMatchResult.Found)
        {
            StandardAnswers.Unrouted(_exchange, match, Options);
            return CompleteAnswerAsync(route);
        }

        if (_bodyRefusal == RefusalReason.None && route!.Body == BodyMode.Buffered && !_isBodyDone)
        {
            if (!TryTakeArrivedBody(out ReadOnlyMemory<byte> body))
            {
                return ReadBodyAndCallHandlerAsync(route);
            }

            _exchange.SetBody(body);
        }

        return CallHandlerAsync(route!);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReadBodyAndCallHandlerAsync(Route route)
    {
        ReadOnlyMemory<byte> body = await ReadWholeBodyAsync().ConfigureAwait(false);
        if (_bodyRefusal == RefusalReason.None)
        {
            _exchange.SetBody(body);
        }

        return await CallHandlerAsync(route).ConfigureAwait(false);
    }

    private ValueTask<bool> CallHandlerAsync(Route route)
    {
        if (_bodyRefusal != RefusalReason.None)
        {
            return EndRequestAsync(Outcome.Refused, route);
        }

        try
        {
            ValueTask handling = route.Handler(_exchange);
            if (!handling.IsCompleted)
            {
                return AwaitHandlerAsync(handling, route);
            }

            handling.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return EndRequestAsync(OutcomeOf(e), route);
        }

        return CompleteAnswerAsync(route);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitHandlerAsync(ValueTask handling, Route route)
    {
        Outcome outcome = Outcome.Answered;
        try
        {
            await BeginHandlerWaitAsync(route).ConfigureAwait(false);
            await handling.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            outcome = OutcomeOf(e);
        }

        EndHandlerWait();
        return await EndRequestAsync(outcome, route).ConfigureAwait(false);
    }

    // What a handler throws costs only its own request: it is told, and answered if it can be.
    private Outcome OutcomeOf(Exception exception)
    {
        if (exception is RequestRefusedException && _bodyRefusal != RefusalReason.None)
        {
            return Outcome.Refused;
        }

        if (exception is RequestRefusedException { Reason: RefusalReason.BuffersExhausted })
        {
            _bodyRefusal = RefusalReason.BuffersExhausted;
            return Outcome.Refused;
        }

        if (exception is OperationCanceledException && _abort.IsFired)
        {
            Events?.RequestAborted(_exchange);
            return Outcome.Aborted;
        }

        Events?.RequestFailed(_exchange, exception);
        _failure = exception;
        return Outcome.Failed;
    }

    private ValueTask<bool> EndRequestAsync(Outcome outcome, Route route) => outcome switch
    {
        Outcome.Answered => CompleteAnswerAsync(route),
        Outcome.Failed => AnswerFailureAsync(route),
        Outcome.Refused => AnswerRefusalAsync(_bodyRefusal, route),
        _ => new ValueTask<bool>(Cut()),
    };

    // The handler goes on later: answers that are ready leave, and the client is watched meanwhile. A streamed body is
    // read by the handler, whose reads notice the same.
    private async ValueTask BeginHandlerWaitAsync(Route route)
    {
        WatchHandler();
        if (_output.Length > 0)
        {
            await _outputGate.WaitAsync().ConfigureAwait(false);
            try
            {
                await SendOutputAsync().ConfigureAwait(false);
            }
            finally
            {
                _outputGate.Release();
            }
        }

        bool handlerReads = route.Body == BodyMode.Streamed && _head.HasBody;
        if (!handlerReads && !_receiver.IsBusy && !HasPeerEnded && _end < _block.Length)
        {
            _receiver.BeginWatch(_block.AsMemory(_end));
        }
    }

    private ValueTask<bool> CompleteAnswerAsync(Route? route)
    {
        if (_isBroken)
        {
            Events?.RequestAborted(_exchange);
            return new ValueTask<bool>(Cut());
        }

        bool isStarted = _exchange.ResponseStarted;
        bool keeps = isStarted ? !_closesAfterAnswer : KeepsConnection();
        ValueTask<bool> writing = isStarted ? FinishStreamAsync() : WriteAnswerAsync(keeps);
        return writing.IsCompletedSuccessfully
            ? EndAnswerAsync(writing.GetAwaiter().GetResult(), keeps, route)
            : AwaitAnswerAsync(writing, keeps, route);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> AwaitAnswerAsync(ValueTask<bool> writing, bool keeps, Route? route)
    {
        bool isWritten = await writing.ConfigureAwait(false);
        return await EndAnswerAsync(isWritten, keeps, route).ConfigureAwait(false);
    }

    private ValueTask<bool> EndAnswerAsync(bool isWritten, bool keeps, Route? route)
    {
        if (!isWritten)
        {
            return new ValueTask<bool>(Cut());
        }

        TellCompleted(route);
        _exchange.EndRequest();
        return keeps && !_isBodyDone ? DiscardBodyAsync() : new ValueTask<bool>(keeps);
    }

    private async ValueTask<bool> AnswerFailureAsync(Route? route)
    {
        Exception failure = _failure!;
        _failure = null;
        if (_exchange.ResponseStarted)
        {
            // Half an answer is out: only a cut tells the client that it is not whole.
            return Cut();
        }

        _exchange.ResetResponse();
        _exchange.StatusCode = 500;
        Options.Responders.UnhandledError?.Invoke(_exchange, failure);
        return await CompleteAnswerAsync(route).ConfigureAwait(false);
    }

    private async ValueTask<bool> AnswerRefusalAsync(RefusalReason reason, Route? route)
    {
        Events?.Refused(RemoteEndPoint, reason);
        if (_exchange.ResponseStarted || _isBroken)
        {
            return Cut();
        }

        _exchange.ResetResponse();
        _exchange.StatusCode = reason.StatusCode();
        Options.Responders.Refused?.Invoke(_exchange, reason);
        if (await WriteAnswerAsync(keeps: false).ConfigureAwait(false))
        {
            TellCompleted(route);
        }

        _exchange.EndRequest();
        return false;
    }

    private async ValueTask RefuseHeadAsync(RefusalReason reason)
    {
        BeginTiming();
        HttpVerb verb = _head.Verb;
        _head.Reset();
        _head.Verb = verb;
        _exchange.BeginRequest();
        BeginBody(0);
        await AnswerRefusalAsync(reason, route: null).ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    // Whether the connection goes on after the answer that is about to be written.
    private bool KeepsConnection()
    {
        if (!_head.KeepAlive || _isLastRequest || _abort.IsFired || (IsDraining && !HasMoreArrived))
        {
            return false;
        }

        // A body that may or may not follow, or is too long to throw away, hides where the next request begins.
        return _isBodyDone || (_bodyRefusal == RefusalReason.None && !_awaitsContinue
            && _bodyRemaining <= Options.DiscardedBodyBytesMax);
    }

    private void BeginTiming()
    {
        if (Events is not null)
        {
            _requestStart = _turnTimestamp != 0 ? _turnTimestamp : _server.Clock.Time.GetTimestamp();
        }
    }

    private void TellCompleted(Route? route)
    {
        if (Events is { } events)
        {
            _turnTimestamp = _server.Clock.Time.GetTimestamp();
            long elapsed = _turnTimestamp - _requestStart;
            events.RequestCompleted(
                _exchange,
                new RequestCompletion(
                    route, _head.Verb, _exchange.StatusCode, elapsed, _bodyReceived, _responseBytes));
        }
    }

    private bool Cut()
    {
        _isCut = true;
        _isBroken = true;
        _exchange.EndRequest();
        return false;
    }
}
