using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ConsultBot.Tables.Tests.Knowledge;

/// <summary>Hands the numbers of logged events to a test as they come.</summary>
internal sealed class EventLogger<T> : ILogger<T>
{
    private readonly Channel<int> _events = Channel.CreateUnbounded<int>();

    /// <summary>The next event, awaited for at most 30 seconds.</summary>
    public async Task<int> NextAsync() => await _events.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Assert.True(_events.Writer.TryWrite(eventId.Id));
}
