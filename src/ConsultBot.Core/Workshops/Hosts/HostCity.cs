using ConsultBot.Core.Knowledge;

namespace ConsultBot.Core.Workshops.Hosts;

/// <summary>A city where workshops are held.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="State">Id of its state.</param>
/// <param name="Zone">Its IANA zone.</param>
public sealed record HostCity(LocalText Name, string State, string Zone);
