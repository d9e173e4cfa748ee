using NodaTime;

namespace ConsultBot.Core.Workshops.Hosts;

/// <summary>A state that may host workshops.</summary>
/// <param name="State">Its id.</param>
/// <param name="Zone">IANA zone of its capital.</param>
/// <param name="Cities">Where workshops are held.</param>
/// <param name="Holidays">Public holidays of the whole state that are known here; religious ones of a moon calendar are not.</param>
public sealed record HostState(string State, string Zone, IReadOnlyList<HostCity> Cities, IReadOnlyList<Holiday> Holidays)
{
    /// <summary>Days of the week on which offices are closed. Default: Saturday and Sunday.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend { get; init; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
}
