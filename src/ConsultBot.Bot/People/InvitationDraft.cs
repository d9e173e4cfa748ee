using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>An invitation that waits for a yes.</summary>
/// <param name="Operation">Names the request, so that the same one run again invites nobody twice.</param>
public sealed record InvitationDraft(
    string Operation, string Name, DelegationKind DelegationKind, string DelegationId, DelegationFunction Function, PersonRole Role, Language Language, string Zone)
{
    /// <summary>What <see cref="Parse"/> reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <returns>Null when the text is none.</returns>
    public static InvitationDraft? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<InvitationDraft>(text);
        }
        catch (JsonException)
        {
            // Another version wrote it: it is asked for again.
            return null;
        }
    }

    /// <summary>The person to be, with an id that is always the same for the same request.</summary>
    public Participant ToPerson() => new(
        ParticipantIds.Of(Operation), Name, new Delegation(DelegationKind, DelegationId), Function, Language, Zone, Role);
}
