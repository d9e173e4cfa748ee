using System.Text.Json;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.People;

namespace ConsultBot.Tables.People;

/// <summary>What conversations hold of a person: everything in the person's own, the messages that name the person in those of others.</summary>
/// <remarks>A message keeps its place and loses its content: readers count on positions without gaps. The message whose turn is running stays: its turn
/// may have to run again.</remarks>
public sealed class ConversationTraces(ITableStore store, IDocumentStore documents) : IPersonalRecords
{
    /// <summary>An activity that clients are not shown.</summary>
    private const string Emptied = """{"type":"conversationUpdate"}""";

    private const int Attempts = 20;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var records = new List<PersonalRecord>();
        foreach (var own in person.Conversations.Where(conversation => conversation.IsOwn))
        {
            var messages = 0;
            await foreach (var row in store.ReadAsync(Schema.Conversations, Partition(own), Activities, cancellationToken))
            {
                messages += LongText.Join(row.Properties, "Json") == Emptied ? 0 : 1;
            }

            records.Add(new PersonalRecord("conversation", new Dictionary<string, string>
            {
                ["conversation"] = own.Conversation,
                ["messages"] = messages.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }));
        }

        return records;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var named = new NamedIn(person.Person?.Name ?? string.Empty);
        foreach (var conversation in person.Conversations)
        {
            await EmptyAsync(conversation, named, cancellationToken);
            if (conversation.Conversation != person.Current)
            {
                await ForgetStateAsync(conversation, named, cancellationToken);
            }
        }
    }

    private static KeyRange Activities => KeyRange.WithPrefix(Schema.ActivityPrefix);

    private static string Partition(PersonConversation conversation) => KeyText.Encode(ConversationKey.IdOf(conversation.Conversation));

    private async Task EmptyAsync(PersonConversation conversation, NamedIn named, CancellationToken cancellationToken)
    {
        var partition = Partition(conversation);
        var running = new HashSet<long>();
        await foreach (var turn in store.ReadAsync(Schema.Conversations, partition, KeyRange.WithPrefix(Schema.OpenTurnPrefix), cancellationToken))
        {
            running.Add(turn.Properties.GetNumber("Position"));
        }

        await foreach (var row in store.ReadAsync(Schema.Conversations, partition, Activities, cancellationToken))
        {
            var json = LongText.Join(row.Properties, "Json");
            var position = row.Properties.GetNumber("Position");
            if (json != Emptied && !running.Contains(position) && (conversation.IsOwn || Texts(json).Any(named.Occurs)))
            {
                // Activities are written once: nobody else changes the row, and who empties it as well writes the same.
                var emptied = new RowProperties([new("Position", position), new("Json", Emptied)]);
                await store.CommitAsync(Schema.Conversations, partition, [Change.Replace(row.Key, emptied, row.ETag)], cancellationToken);
            }
        }
    }

    private async Task ForgetStateAsync(PersonConversation conversation, NamedIn named, CancellationToken cancellationToken)
    {
        var key = $"{ConversationKey.ChannelOf(conversation.Conversation)}/conversations/{ConversationKey.IdOf(conversation.Conversation)}";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await documents.FindAsync(key, cancellationToken) is not { } state || (!conversation.IsOwn && !Texts(state.Text).Any(named.Occurs)))
            {
                return;
            }

            await documents.DeleteAsync(key, cancellationToken);
        }
    }

    /// <summary>Every text in a JSON value, read as JSON once more where it holds JSON itself.</summary>
    private static IEnumerable<string> Texts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Texts(document.RootElement)];
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => Inner(value.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> Inner(string text)
    {
        try
        {
            return text.AsSpan().TrimStart() is ['{' or '[', ..] ? Texts(text).Append(text) : [text];
        }
        catch (JsonException)
        {
            // It begins like JSON and is a text.
            return [text];
        }
    }
}
