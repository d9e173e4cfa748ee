using System.Globalization;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Workshops;
using NodaTime;

namespace ConsultBot.Tables.Reminders;

/// <summary>How people want to be reminded, and where they wrote last, over a table store.</summary>
public sealed class ReminderPeople(ITableStore store) : IReminderPreferences, ILastSeen, IPersonalRecords
{
    private const int Attempts = 50;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<ReminderPreferences> GetAsync(string participant, CancellationToken cancellationToken) => Read(await FindRowAsync(participant, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or others were faster at every one of many attempts.</exception>
    public async Task<ReminderPreferences> ChangeAsync(string participant, Func<ReminderPreferences, ReminderPreferences> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await FindRowAsync(participant, cancellationToken);
            var after = change(Read(row));
            var properties = new RowProperties([new("Text", WorkshopJson.Write(after))]);
            var write = row is null ? Change.Insert(Schema.PreferencesKey, properties) : Change.Replace(Schema.PreferencesKey, properties, row.ETag);
            if ((await store.CommitAsync(Schema.ReminderPeople, Partition(participant), [write], cancellationToken)).IsCommitted)
            {
                return after;
            }
        }

        throw new StoreUnavailableException("Somebody's wishes were changed by others during every attempt to change them.");
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public Task NoteAsync(string participant, string conversation, Instant at, CancellationToken cancellationToken) => store.CommitAsync(
        Schema.ReminderPeople, Partition(participant),
        [Change.Upsert(Schema.SeenKey(conversation), new RowProperties([new("Conversation", conversation), new("At", at.ToDateTimeOffset())]))], cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(string participant, CancellationToken cancellationToken)
    {
        var seen = new List<(string Conversation, DateTimeOffset At)>();
        await foreach (var row in store.ReadAsync(Schema.ReminderPeople, Partition(participant), KeyRange.WithPrefix(Schema.SeenPrefix), cancellationToken))
        {
            seen.Add((row.Properties.GetText("Conversation"), row.Properties.GetTime("At")));
        }

        return [.. seen.OrderByDescending(one => one.At).Select(one => one.Conversation)];
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Person is not { } somebody || await FindRowAsync(somebody.Id, cancellationToken) is not { } row)
        {
            return [];
        }

        var wishes = Read(row);
        return
        [
            new PersonalRecord("reminders", new Dictionary<string, string>
            {
                ["allMuted"] = wishes.IsAllMuted ? "true" : "false",
                ["mutedWorkshops"] = string.Join("; ", wishes.Muted),
                ["digest"] = wishes.Digest switch { true => "true", false => "false", _ => "" },
                ["channel"] = wishes.Channel ?? "",
                ["mail"] = wishes.Mail ?? "",
                ["closedConversations"] = wishes.Over.Count.ToString(CultureInfo.InvariantCulture),
            }),
        ];
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Person is not { } somebody)
        {
            return;
        }

        await foreach (var row in store.ReadAsync(Schema.ReminderPeople, Partition(somebody.Id), KeyRange.All, cancellationToken))
        {
            // Refused: it was written in between, or is gone. A person who is erased writes nothing more.
            await store.CommitAsync(Schema.ReminderPeople, Partition(somebody.Id), [Change.Delete(row.Key, row.ETag)], cancellationToken);
        }
    }

    private static string Partition(string participant) => KeyText.Encode(participant, 480);

    private static ReminderPreferences Read(Row? row) => row is null ? ReminderPreferences.None : WorkshopJson.Read<ReminderPreferences>(row.Properties.GetText("Text"));

    private Task<Row?> FindRowAsync(string participant, CancellationToken cancellationToken) =>
        store.FindAsync(Schema.ReminderPeople, Partition(participant), Schema.PreferencesKey, cancellationToken);
}
