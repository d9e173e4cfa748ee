namespace ConsultBot.Tables.Workshops;

/// <summary>Lets changes of one workshop of this process pass one after the other, in order of arrival: the ETag would refuse all but one of
/// those that run at once anyway. Other processes are kept apart by the ETag alone.</summary>
internal sealed class WorkshopGates
{
    private const int Count = 64;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Count).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>To be disposed when the change is done.</returns>
    public async Task<IDisposable> EnterAsync(string workshop, CancellationToken cancellationToken)
    {
        var gate = _gates[(uint)string.GetHashCode(workshop, StringComparison.Ordinal) % Count];
        await gate.WaitAsync(cancellationToken);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
