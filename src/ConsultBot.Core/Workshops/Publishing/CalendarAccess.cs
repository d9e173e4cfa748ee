using System.Globalization;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Core.Workshops.Publishing;

/// <summary>Who may read which calendar by its address alone. A person has one subscription at a time.</summary>
/// <remarks>The grants of a person are one document, and what stands there holds; a pointer leads there from the hash of each token. A pointer without its grant opens nothing.</remarks>
/// <param name="documents">Where both are kept.</param>
/// <param name="clock">For the ends of grants.</param>
public sealed class CalendarAccess(IDocumentStore documents, IClock clock) : IPersonalRecords
{
    /// <summary>Days for which the address of a single entry works.</summary>
    public const int EntryDays = 30;

    /// <summary>Addresses of single entries that a person may have at a time; the oldest gives way.</summary>
    private const int MostEntries = 50;

    private const int Attempts = 50;

    /// <returns>When the subscription's address was made, or null where there is none.</returns>
    public async Task<Instant?> FindSubscriptionAsync(string person, CancellationToken cancellationToken) =>
        (await ReadAsync(person, cancellationToken)).Grants.Find(grant => grant.IsSubscription)?.Since;

    /// <summary>Makes a subscription; one that was there ends.</summary>
    public Task<CalendarToken> SubscribeAsync(string person, CancellationToken cancellationToken) =>
        GrantAsync(person, token => new CalendarGrant(token.Hash, person, null, null, clock.GetCurrentInstant(), null), cancellationToken);

    /// <summary>Makes an address for a workshop, one of its sessions or all of them.</summary>
    /// <param name="person">Id of whom it is for.</param>
    /// <param name="workshop">Id of the workshop.</param>
    /// <param name="session">As <see cref="CalendarGrant.Session"/>.</param>
    /// <param name="cancellationToken">Ends the wait; the address may be kept all the same.</param>
    public Task<CalendarToken> OfferAsync(string person, string workshop, string? session, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return GrantAsync(person, token => new CalendarGrant(token.Hash, person, workshop, session, now, now + Duration.FromDays(EntryDays)), cancellationToken);
    }

    /// <summary>Ends the subscription.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> UnsubscribeAsync(string person, CancellationToken cancellationToken)
    {
        var ended = await ChangeAsync(person, grants => [.. grants.Where(grant => !grant.IsSubscription)], cancellationToken);
        return ended.Count > 0;
    }

    /// <returns>What the address opens now; null for nothing.</returns>
    public async Task<CalendarGrant?> FindAsync(CalendarToken token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await documents.FindAsync(PointerKey(token.Hash), cancellationToken) is { } pointer
            ? (await ReadAsync(WorkshopJson.Read<string>(pointer.Text), cancellationToken)).Grants.Find(grant => grant.Hash == token.Hash && grant.IsOpenAt(clock.GetCurrentInstant()))
            : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var grants = person.Person is { } known ? (await ReadAsync(known.Id, cancellationToken)).Grants : [];
        return [.. grants.Select(grant => new PersonalRecord("calendar", new Dictionary<string, string>
        {
            ["of"] = grant.Workshop ?? "all workshops",
            ["since"] = grant.Since.ToString(null, CultureInfo.InvariantCulture),
            ["until"] = grant.Until?.ToString(null, CultureInfo.InvariantCulture) ?? "revoked",
        }))];
    }

    /// <inheritdoc/>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Person is { } known)
        {
            await ChangeAsync(known.Id, _ => [], cancellationToken);
            await documents.DeleteAsync(PersonKey(known.Id), cancellationToken);
        }
    }

    /// <summary>The pointer first: an address is given out once both are kept.</summary>
    private async Task<CalendarToken> GrantAsync(string person, Func<CalendarToken, CalendarGrant> make, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        var token = CalendarToken.Create();
        var grant = make(token);
        await documents.TryWriteAsync(PointerKey(token.Hash), WorkshopJson.Write(person), null, cancellationToken);
        await ChangeAsync(person, grants => With(grants, grant), cancellationToken);
        return token;
    }

    private List<CalendarGrant> With(IReadOnlyList<CalendarGrant> grants, CalendarGrant added)
    {
        var now = clock.GetCurrentInstant();
        var kept = grants.Where(grant => grant.IsOpenAt(now) && !(grant.IsSubscription && added.IsSubscription)).ToList();
        var entries = kept.Where(grant => !grant.IsSubscription).TakeLast(MostEntries - 1);
        return [.. kept.Where(grant => grant.IsSubscription), .. entries, added];
    }

    /// <returns>The grants that ended.</returns>
    private async Task<IReadOnlyList<CalendarGrant>> ChangeAsync(string person, Func<IReadOnlyList<CalendarGrant>, IReadOnlyList<CalendarGrant>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (before, etag) = await ReadAsync(person, cancellationToken);
            var after = change(before);
            var ended = before.Except(after).ToList();
            if (after.SequenceEqual(before) || await documents.TryWriteAsync(PersonKey(person), WorkshopJson.Write(after), etag, cancellationToken) is not null)
            {
                foreach (var grant in ended)
                {
                    await documents.DeleteAsync(PointerKey(grant.Hash), cancellationToken);
                }

                return ended;
            }
        }

        throw new InvalidOperationException("The addresses of a calendar were changed by others during every attempt to change them.");
    }

    private async Task<(List<CalendarGrant> Grants, string? ETag)> ReadAsync(string person, CancellationToken cancellationToken) =>
        await documents.FindAsync(PersonKey(person), cancellationToken) is { } kept ? (WorkshopJson.Read<List<CalendarGrant>>(kept.Text), kept.ETag) : ([], null);

    private static string PersonKey(string person) => $"calendar-access/{person}";

    private static string PointerKey(string hash) => $"calendar-token/{hash}";
}
