using System.Text.Json;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Tables.People;

/// <summary>People, invitations, identities and noted conversations as rows.</summary>
internal static class PersonRows
{
    public static RowProperties Of(Participant person) => new(
    [
        new("Id", person.Id),
        new("Name", person.Name),
        new("DelegationKind", person.Delegation.Kind.ToString()),
        new("Delegation", person.Delegation.Id),
        new("Function", person.Function.ToString()),
        new("Language", person.Language.Code()),
        new("Zone", person.Zone),
        new("Role", person.Role.ToString()),
        .. LongText.Split(JsonSerializer.Serialize(person.Identities.Select(identity => new[] { identity.Channel, identity.Tenant, identity.User })), "Identities"),
    ]);

    public static Participant Person(Row row)
    {
        var properties = row.Properties;
        return new Participant(
            properties.GetText("Id"),
            properties.GetText("Name"),
            new Delegation(Enum.Parse<DelegationKind>(properties.GetText("DelegationKind")), properties.GetText("Delegation")),
            Enum.Parse<DelegationFunction>(properties.GetText("Function")),
            Languages.Find(properties.GetText("Language")) ?? Language.English,
            properties.GetText("Zone"),
            Enum.Parse<PersonRole>(properties.GetText("Role")))
        {
            Identities = [.. JsonSerializer.Deserialize<string[][]>(LongText.Join(properties, "Identities"))!.Select(parts => new ChannelIdentity(parts[0], parts[1], parts[2]))],
        };
    }

    public static RowProperties Of(Invitation invitation, ChannelIdentity? acceptedBy = null) => new(
    [
        new("Id", invitation.Id),
        new("Person", invitation.Participant),
        new("CreatedAt", invitation.CreatedAt.ToDateTimeOffset()),
        new("ExpiresAt", invitation.ExpiresAt.ToDateTimeOffset()),
        new("CreatedBy", invitation.CreatedBy),
        new("AcceptedAt", invitation.AcceptedAt?.ToDateTimeOffset()),
        new("AcceptedBy", acceptedBy is null ? null : Schema.IdentityKey(acceptedBy)),
        new("RevokedAt", invitation.RevokedAt?.ToDateTimeOffset()),
    ]);

    public static Invitation Invitation(Row row) => new(
        row.Properties.GetText("Id"),
        row.Properties.GetText("Person"),
        Instant.FromDateTimeOffset(row.Properties.GetTime("CreatedAt")),
        Instant.FromDateTimeOffset(row.Properties.GetTime("ExpiresAt")),
        row.Properties.FindText("CreatedBy"),
        Time(row, "AcceptedAt"),
        Time(row, "RevokedAt"));

    public static bool WasAcceptedBy(Row invitation, ChannelIdentity identity) => invitation.Properties.FindText("AcceptedBy") == Schema.IdentityKey(identity);

    /// <summary>Which person an identity, or anything else that points to one, belongs to.</summary>
    public static string PersonOf(Row row) => row.Properties.GetText("Person");

    public static RowProperties Pointer(string person) => new([new("Person", person)]);

    public static RowProperties Of(string person, PersonConversation conversation) =>
        new([new("Person", person), new("Conversation", conversation.Conversation), new("IsOwn", conversation.IsOwn)]);

    public static PersonConversation Conversation(Row row) => new(row.Properties.GetText("Conversation"), (bool)row.Properties["IsOwn"]);

    private static Instant? Time(Row row, string name) => row.Properties.ContainsKey(name) ? Instant.FromDateTimeOffset(row.Properties.GetTime(name)) : null;
}
