namespace ConsultBot.Bot.Channels;

/// <summary>Lets one turn of a conversation in at a time. A gate exists only while somebody holds it or waits for it.</summary>
internal sealed class ConversationGates
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Gates in existence, for tests.</summary>
    public int Count
    {
        get
        {
            lock (_gates)
            {
                return _gates.Count;
            }
        }
    }

    /// <returns>Opens the gate for the next when disposed.</returns>
    public async Task<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken)
    {
        var pass = new Pass(this, conversationId, Take(conversationId));
        try
        {
            await pass.Gate.Semaphore.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(conversationId, pass.Gate);
            throw;
        }

        return pass;
    }

    private Gate Take(string conversationId)
    {
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversationId, out var gate))
            {
                _gates.Add(conversationId, gate = new Gate());
            }

            gate.Users++;
            return gate;
        }
    }

    private void Leave(string conversationId, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users == 0)
            {
                _gates.Remove(conversationId);
                gate.Semaphore.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(ConversationGates gates, string conversationId, Gate gate) : IDisposable
    {
        public Gate Gate => gate;

        public void Dispose()
        {
            gate.Semaphore.Release();
            gates.Leave(conversationId, gate);
        }
    }
}
