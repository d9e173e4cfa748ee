using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>Everything that is held of a person: shown, and erased.</summary>
public sealed class PersonalData(IPeople people, IInvitations invitations, IEnumerable<IPersonalRecords> records)
{
    /// <summary>Letters of all scripts as they are; what markup is made of as escapes.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="person">Whose; null for a guest, of whom only the conversation is held.</param>
    /// <param name="conversation">The conversation that runs, as <see cref="ConversationKey"/> writes it; null outside one.</param>
    public async Task<PersonalExport> ExportAsync(Participant? person, string? conversation, CancellationToken cancellationToken)
    {
        var where = await WhereAsync(person, conversation, cancellationToken);
        var found = new List<PersonalRecord>();
        foreach (var place in records)
        {
            found.AddRange(await place.ExportAsync(where, cancellationToken));
        }

        var own = person is null ? [] : (await invitations.ListAsync(cancellationToken)).Where(invitation => invitation.Participant == person.Id).ToList();
        var json = new JsonObject
        {
            ["participant"] = person is null ? null : Person(person),
            ["invitations"] = new JsonArray([.. own.Select(Invited)]),
            ["records"] = new JsonArray([.. found.Select(Record)]),
        };
        return new PersonalExport(json.ToJsonString(Readable), own.Count, found);
    }

    /// <summary>Removes it everywhere. The person goes last, so that an interrupted erasure can be asked for again.</summary>
    public async Task EraseAsync(Participant? person, string? conversation, CancellationToken cancellationToken)
    {
        var where = await WhereAsync(person, conversation, cancellationToken);
        foreach (var place in records)
        {
            await place.EraseAsync(where, cancellationToken);
        }

        if (person is not null)
        {
            await people.EraseAsync(person.Id, cancellationToken);
        }
    }

    private async Task<PersonInConversations> WhereAsync(Participant? person, string? conversation, CancellationToken cancellationToken)
    {
        var known = person is null ? [] : await people.ConversationsAsync(person.Id, cancellationToken);
        IEnumerable<PersonConversation> current = conversation is null ? [] : [new PersonConversation(conversation, IsOwn: true)];
        return new PersonInConversations(person, [.. known.Where(noted => noted.Conversation != conversation), .. current], conversation);
    }

    private static JsonObject Person(Participant person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["delegation"] = person.Delegation.Id,
        ["delegationKind"] = person.Delegation.Kind.ToString(),
        ["function"] = person.Function.ToString(),
        ["language"] = person.Language.Code(),
        ["timeZone"] = person.Zone,
        ["role"] = person.Role.ToString(),
        ["identities"] = new JsonArray([.. person.Identities.Select(identity =>
            (JsonNode)new JsonObject { ["channel"] = identity.Channel, ["tenant"] = identity.Tenant, ["user"] = identity.User })]),
    };

    private static JsonNode Invited(Invitation invitation) => new JsonObject
    {
        ["id"] = invitation.Id,
        ["createdAt"] = invitation.CreatedAt.ToString(null, CultureInfo.InvariantCulture),
        ["expiresAt"] = invitation.ExpiresAt.ToString(null, CultureInfo.InvariantCulture),
        ["acceptedAt"] = invitation.AcceptedAt?.ToString(null, CultureInfo.InvariantCulture),
        ["revokedAt"] = invitation.RevokedAt?.ToString(null, CultureInfo.InvariantCulture),
    };

    private static JsonNode Record(PersonalRecord record)
    {
        var json = new JsonObject { ["kind"] = record.Kind };
        foreach (var (name, value) in record.Values)
        {
            json[name] = value;
        }

        return json;
    }
}
