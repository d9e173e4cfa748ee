using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bundled.BotFramework.Tests.Builder;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task RunPipeline_SeveralMiddleware_WrapTheBotInOrderOfRegistration()
    {
        _adapter.Use(new Step(_order, "a")).Use(new Step(_order, "b"));

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _order);
    }

    [Fact]
    public async Task RunPipeline_MiddlewareThatDoesNotGoOn_EndsTheTurn()
    {
        _adapter.Use(new Step(_order, "a")).Use(new Step(_order, "b", goesOn: false)).Use(new Step(_order, "c"));

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["a in", "b in", "b out", "a out"], _order);
    }

    [Fact]
    public async Task RunPipeline_SetInsideASet_RunsWhollyBeforeTheRest()
    {
        _adapter.Use(new MiddlewareSet().Use(new Step(_order, "a")).Use(new Step(_order, "b"))).Use(new Step(_order, "c"));

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["a in", "b in", "b out", "a out", "c in", "bot", "c out"], _order);
        Assert.Equal(2, _adapter.MiddlewareSet.Count());
    }

    [Fact]
    public async Task RunPipeline_BotThatThrows_GoesToOnTurnErrorPastTheMiddleware()
    {
        var failure = new InvalidOperationException("x");
        Exception? handled = null;
        _adapter.Use(new Step(_order, "a"));
        _adapter.OnTurnError = (_, exception) =>
        {
            handled = exception;
            return Task.CompletedTask;
        };

        await RunAsync(_ => throw failure);

        Assert.Same(failure, handled);
        Assert.Equal(["a in"], _order);
    }

    [Fact]
    public async Task RunPipeline_WithoutOnTurnError_ThrowsToTheCaller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(_ => throw new InvalidOperationException("x")));

    [Fact]
    public async Task RunPipeline_OnTurnErrorThatThrows_ThrowsThatToTheCaller()
    {
        _adapter.OnTurnError = (_, _) => throw new FormatException("second");

        await Assert.ThrowsAsync<FormatException>(() => RunAsync(_ => throw new InvalidOperationException("first")));
    }

    [Theory]
    [InlineData("fr-CH", "fr-CH")]
    [InlineData("en-us", "en-US")]
    [InlineData("xx-made-up-0123456789", "")]
    [InlineData("../../etc", "")]
    [InlineData(null, "")]
    public async Task RunPipeline_LocaleOfTheActivity_IsTheCultureOfTheTurnIfItExists(string? locale, string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seen = "none";
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
        turn.Activity.Locale = locale;

        await _adapter.RunAsync(turn, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(culture, seen);
        Assert.Equal(locale, turn.Locale);
        Assert.Equal(string.Empty, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public async Task ContinueConversationAsync_EachOverload_RunsTheSamePipeline()
    {
        _adapter.Use(new Step(_order, "a"));
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        var activity = reference.GetContinuationActivity();
        var identity = new ClaimsIdentity();
        var turns = new List<(string Name, bool Known, string Audience)>();

        await _adapter.ContinueConversationAsync("id", reference, Bot, CancellationToken.None);
        await _adapter.ContinueConversationAsync("id", activity, Bot, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference, Bot, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, activity, Bot, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, reference, "aud", Bot, CancellationToken.None);
        await _adapter.ContinueConversationAsync(identity, activity, "aud", Bot, CancellationToken.None);

        Assert.Equal([false, false, true, true, true, true], turns.Select(turn => turn.Known));
        Assert.Equal([null, null, null, null, "aud", "aud"], turns.Select(turn => turn.Audience));
        Assert.All(turns, turn => Assert.Equal("ContinueConversation", turn.Name));
        Assert.Equal(12, _order.Count);
        Assert.All(_adapter.Sent, sent => Assert.Equal("user", sent.Recipient.Id));

        async Task Bot(ITurnContext turn, CancellationToken cancellationToken)
        {
            turns.Add((
                turn.Activity.Name,
                ReferenceEquals(identity, turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey)),
                turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey)));
            await turn.SendActivityAsync("reminder", cancellationToken: cancellationToken);
        }
    }

    [Fact]
    public async Task ProcessActivityAsync_AdapterThatDoesNotOverrideIt_SaysSo() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => _adapter.ProcessActivityAsync(
            new ClaimsIdentity(), RecordingAdapter.Incoming(), (_, _) => Task.CompletedTask, CancellationToken.None));

    private async Task RunAsync(Action<ITurnContext> bot)
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Incoming());
        await _adapter.RunAsync(turn, (context, _) =>
        {
            bot(context);
            return Task.CompletedTask;
        });
    }

    private sealed class Step(List<string> order, string name, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (goesOn)
            {
                await next(cancellationToken);
            }

            order.Add($"{name} out");
        }
    }
}
