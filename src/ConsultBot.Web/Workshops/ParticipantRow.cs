using ConsultBot.Core.Workshops;

namespace ConsultBot.Web.Workshops;

/// <summary>A participant as files and badges name one, in the reader's language.</summary>
/// <param name="Registration">The place.</param>
/// <param name="Name">Empty after the person was erased.</param>
/// <param name="Delegation">The delegation's name.</param>
/// <param name="Function">In what function.</param>
/// <param name="Language">The person's own; empty after the person was erased.</param>
/// <param name="Zone">The person's time zone; empty after the person was erased.</param>
/// <param name="NamedBy">Name of the focal point, or empty.</param>
internal sealed record ParticipantRow(Registration Registration, string Name, string Delegation, string Function, string Language, string Zone, string NamedBy);
