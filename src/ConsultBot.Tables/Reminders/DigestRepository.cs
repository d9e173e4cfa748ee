using ConsultBot.Core.People;
using ConsultBot.Core.Reminders.Digests;
using ConsultBot.Core.Workshops;
using NodaTime;
using NodaTime.Text;

namespace ConsultBot.Tables.Reminders;

/// <summary>Digests over a table store: with how their person wants to be reminded, which is where they are erased.</summary>
public sealed class DigestRepository(ITableStore store) : IDigests, IPersonalRecords
{
    /// <summary>A digest is asked for on its day and the next ones, when what it told is acknowledged or withdrawn.</summary>
    private static readonly Period Kept = Period.FromDays(60);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Digest?> FindAsync(string participant, LocalDate day, CancellationToken cancellationToken) =>
        await store.FindAsync(Schema.ReminderPeople, Partition(participant), KeyOf(day), cancellationToken) is { } row ? Read(row) : null;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Digest> KeepAsync(string participant, Digest digest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var change = Change.Insert(KeyOf(digest.Day), new RowProperties([new("Text", WorkshopJson.Write(digest))]));
        if ((await store.CommitAsync(Schema.ReminderPeople, Partition(participant), [change], cancellationToken)).IsCommitted)
        {
            await TidyAsync(participant, digest.Day - Kept, cancellationToken);
            return digest;
        }

        return await FindAsync(participant, digest.Day, cancellationToken) ?? throw new StoreUnavailableException("A digest was refused and is not there.");
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var records = new List<PersonalRecord>();
        if (person.Person is { } somebody)
        {
            await foreach (var row in store.ReadAsync(Schema.ReminderPeople, Partition(somebody.Id), KeyRange.WithPrefix(Schema.DigestPrefix), cancellationToken))
            {
                var digest = Read(row);
                records.Add(new PersonalRecord("digest", new Dictionary<string, string>
                {
                    ["day"] = LocalDatePattern.Iso.Format(digest.Day),
                    ["reminders"] = string.Join("; ", digest.Items.Select(item => item.Reminder)),
                }));
            }
        }

        return records;
    }

    /// <inheritdoc/>
    /// <remarks>They stand among the rows that <see cref="ReminderPeople"/> erases.</remarks>
    public Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TidyAsync(string participant, LocalDate before, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAsync(Schema.ReminderPeople, Partition(participant), KeyRange.Between(Schema.DigestPrefix, KeyOf(before)), cancellationToken))
        {
            // Refused: another instance tidies, too.
            await store.CommitAsync(Schema.ReminderPeople, Partition(participant), [Change.Delete(row.Key, row.ETag)], cancellationToken);
        }
    }

    private static Digest Read(Row row) => WorkshopJson.Read<Digest>(row.Properties.GetText("Text"));

    private static string KeyOf(LocalDate day) => Schema.DigestPrefix + LocalDatePattern.Iso.Format(day);

    private static string Partition(string participant) => KeyText.Encode(participant, 480);
}
