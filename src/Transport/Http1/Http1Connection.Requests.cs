using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

internal sealed partial class Http1Connection
{
    private Exception? _failure;
    private long _requestStart;

    private enum Outcome : byte
    {
        Answered,
        Refused,
        Aborted,
        Failed,
    }

    // Serves the request whose head is complete. False: the connection ends.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ServeRequestAsync()
    {
        _requestStart = Events is null ? 0 : _server.Clock.Time.GetTimestamp();
        _exchange.BeginRequest();
        RouteMatchResult match = _exchange.MatchRoute(_server.Routes);
        Route? route = _exchange.Route;
        BeginBody(route is { BodyBytesMax: > 0 } ? route.BodyBytesMax : Options.BodyBytesMax);

        Outcome outcome = Outcome.Answered;
        if (_head.Verb == HttpVerb.Options && (Options.AnswerOptions || _head.IsAsterisk))
        {
            StandardAnswers.Options(_exchange, Options);
            route = null;
        }
        else if (match != RouteMatchResult.Found)
        {
            StandardAnswers.Unrouted(_exchange, match, Options);
        }
        else
        {
            outcome = await RunRouteAsync(route!).ConfigureAwait(false);
        }

        return outcome switch
        {
            Outcome.Answered => await CompleteAnswerAsync(route).ConfigureAwait(false),
            Outcome.Failed => await AnswerFailureAsync(route).ConfigureAwait(false),
            Outcome.Refused => await AnswerRefusalAsync(_bodyRefusal, route).ConfigureAwait(false),
            _ => Cut(),
        };
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> RunRouteAsync(Route route)
    {
        if (_bodyRefusal != RefusalReason.None)
        {
            return Outcome.Refused;
        }

        if (route.Body == BodyMode.Buffered && !_isBodyDone)
        {
            ReadOnlyMemory<byte> body = await ReadWholeBodyAsync().ConfigureAwait(false);
            if (_bodyRefusal != RefusalReason.None)
            {
                return Outcome.Refused;
            }

            _exchange.SetBody(body);
        }

        return await CallHandlerAsync(route).ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<Outcome> CallHandlerAsync(Route route)
    {
        try
        {
            ValueTask handling = route.Handler(_exchange);
            if (!handling.IsCompleted)
            {
                await BeginHandlerWaitAsync(route).ConfigureAwait(false);
            }

            await handling.ConfigureAwait(false);
            return Outcome.Answered;
        }
        catch (RequestRefusedException) when (_bodyRefusal != RefusalReason.None)
        {
            return Outcome.Refused;
        }
        catch (OperationCanceledException) when (_isAborted)
        {
            Events?.RequestAborted(_exchange);
            return Outcome.Aborted;
        }
        catch (Exception e)
        {
            // The handler's bug costs only its own request: it is told, and answered with 500.
            Events?.RequestFailed(_exchange, e);
            _failure = e;
            return Outcome.Failed;
        }
        finally
        {
            EndHandlerWait();
        }
    }

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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> CompleteAnswerAsync(Route? route)
    {
        if (_isBroken)
        {
            Events?.RequestAborted(_exchange);
            return Cut();
        }

        bool keeps;
        if (_exchange.ResponseStarted)
        {
            if (!await FinishStreamAsync().ConfigureAwait(false))
            {
                return Cut();
            }

            keeps = !_closesAfterAnswer;
        }
        else
        {
            keeps = KeepsConnection();
            if (!await WriteAnswerAsync(keeps).ConfigureAwait(false))
            {
                return Cut();
            }
        }

        TellCompleted(route);
        _exchange.EndRequest();
        if (!keeps || _isBodyDone)
        {
            return keeps;
        }

        return await DiscardBodyAsync().ConfigureAwait(false);
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
        _requestStart = Events is null ? 0 : _server.Clock.Time.GetTimestamp();
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
        if (!_head.KeepAlive || _isAborted || (IsDraining && !HasMoreArrived))
        {
            return false;
        }

        // A body that may or may not follow, or is too long to throw away, hides where the next request begins.
        return _isBodyDone || (_bodyRefusal == RefusalReason.None && !_awaitsContinue
            && _bodyRemaining <= Options.DiscardedBodyBytesMax);
    }

    private void TellCompleted(Route? route)
    {
        if (Events is { } events)
        {
            long elapsed = _server.Clock.Time.GetTimestamp() - _requestStart;
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
