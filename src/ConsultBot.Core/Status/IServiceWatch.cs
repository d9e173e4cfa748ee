namespace ConsultBot.Core.Status;

/// <summary>Looks at what the bot rests on.</summary>
public interface IServiceWatch
{
    /// <summary>Takes seconds at most, whatever does not answer.</summary>
    Task<ServiceStatus> LookAsync(CancellationToken cancellationToken);
}
