namespace ConsultBot.Tables.Tests.Azure;

/// <summary>A way to a real service on which single requests or answers get lost.</summary>
internal sealed class FaultyWire() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Queue<(bool IsSent, Func<Task> Meanwhile)> _faults = new();

    public int RequestCount { get; private set; }

    /// <summary>The next request is carried out, and nobody hears of it.</summary>
    /// <param name="meanwhile">What others do before it is repeated.</param>
    public void DropAnswer(Func<Task>? meanwhile = null) => _faults.Enqueue((true, meanwhile ?? (() => Task.CompletedTask)));

    /// <summary>The next request never arrives.</summary>
    /// <param name="meanwhile">What others do before it is repeated.</param>
    public void DropRequest(Func<Task>? meanwhile = null) => _faults.Enqueue((false, meanwhile ?? (() => Task.CompletedTask)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestCount++;
        if (!_faults.TryDequeue(out var fault))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (fault.IsSent)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
        }

        await fault.Meanwhile();
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.");
    }
}
