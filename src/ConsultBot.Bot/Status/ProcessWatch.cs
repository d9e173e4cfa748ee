using ConsultBot.Core.Status;

namespace ConsultBot.Bot.Status;

/// <summary>Where no host runs: the command line has the store and the knowledge, and nothing that works by itself.</summary>
internal sealed class ProcessWatch(KnowledgeVersionInUse version) : IServiceWatch
{
    public Task<ServiceStatus> LookAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new ServiceStatus(HasStore: true, version(), DispatcherState.Stopped, KeyState.NotNeeded, null, []));
}
