using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Tables.Enquiries;

/// <summary>Questions to the secretariat over a table store. Every change is one commit under the ETags that were read, decided anew when
/// somebody else was faster.</summary>
public sealed class EnquiryRepository(ITableStore store, IClock clock) : IEnquiries
{
    private const int Attempts = 20;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<PassedOn> PassOnAsync(string conversation, string text, Language language, int mostOpen, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, 8_000, nameof(text));
        var mark = EnquiryRows.Mark(text);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var enquirer = await FindRowAsync(Schema.EnquirerKey(conversation), cancellationToken);
            var own = EnquiryRows.ReadEnquirer(enquirer);
            if (own.FirstOrDefault(question => question.IsOpen && question.Mark == mark) is { Number: > 0 } same)
            {
                return new PassedOn(same.Number, IsNew: false);
            }

            if (own.Count(question => question.IsOpen) >= mostOpen)
            {
                return new PassedOn(null, IsNew: false);
            }

            var head = await FindRowAsync(Schema.EnquiryHeadKey, cancellationToken);
            var number = (int)(head?.Properties.GetNumber("Last") ?? 0) + 1;
            var enquiry = new Enquiry(number, conversation, text, language, clock.GetCurrentInstant(), EnquiryStatus.Open, null, null, IsTold: false);
            if (await TryCommitAsync(
                cancellationToken,
                Write(Schema.EnquiryHeadKey, new RowProperties([new("Last", number)]), head),
                Write(Schema.EnquirerKey(conversation), EnquiryRows.Enquirer(own.Append((number, mark, true))), enquirer),
                Change.Insert(Schema.EnquiryKey(number), EnquiryRows.Properties(enquiry))))
            {
                return new PassedOn(number, IsNew: true);
            }
        }

        throw Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<Enquiry?> FindAsync(int number, CancellationToken cancellationToken) =>
        number > 0 && await FindRowAsync(Schema.EnquiryKey(number), cancellationToken) is { } row ? EnquiryRows.Read(row) : null;

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Enquiry>> ListAsync(bool openOnly, CancellationToken cancellationToken)
    {
        var found = new List<Enquiry>();
        await foreach (var row in store.ReadAsync(Schema.Enquiries, Schema.EnquiryPartition, KeyRange.WithPrefix(Schema.EnquiryPrefix), cancellationToken))
        {
            if (EnquiryRows.Read(row) is var enquiry && (!openOnly || enquiry.Status == EnquiryStatus.Open))
            {
                found.Add(enquiry);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public Task<Settlement> AnswerAsync(int number, string answer, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(answer);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answer.Length, 20_000, nameof(answer));
        return SettleAsync(number, EnquiryStatus.Answered, answer, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public Task<Settlement> CloseAsync(int number, CancellationToken cancellationToken) => SettleAsync(number, EnquiryStatus.Closed, null, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<Enquiry>> ListUntoldAsync(string? conversation, CancellationToken cancellationToken)
    {
        var numbers = new List<int>();
        await foreach (var row in store.ReadAsync(Schema.Enquiries, Schema.EnquiryPartition, KeyRange.WithPrefix(Schema.UntoldPrefix), cancellationToken))
        {
            if (conversation is null || row.Properties.GetText("Conversation") == conversation)
            {
                numbers.Add((int)row.Properties.GetNumber("Number"));
            }
        }

        var found = new List<Enquiry>();
        foreach (var number in numbers)
        {
            found.AddRange(await FindAsync(number, cancellationToken) is { } enquiry ? [enquiry] : []);
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<EnquiryClaim?> ClaimAsync(int number, Duration lease, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (await FindRowAsync(Schema.UntoldKey(number), cancellationToken) is not { } untold || EnquiryRows.ClaimedUntil(untold) > now)
        {
            return null;
        }

        var claim = new EnquiryClaim(number, EnquiryRows.Attempts(untold) + 1, now + lease);
        var claimed = EnquiryRows.Untold(number, untold.Properties.GetText("Conversation"), claim.Attempts, claim.Ends);
        return await TryCommitAsync(cancellationToken, Change.Replace(untold.Key, claimed, untold.ETag)) ? claim : null;
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task PutOffAsync(EnquiryClaim claim, Duration wait, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (await FindRowAsync(Schema.UntoldKey(claim.Number), cancellationToken) is { } untold && EnquiryRows.ClaimedUntil(untold) == claim.Ends)
        {
            var later = EnquiryRows.Untold(claim.Number, untold.Properties.GetText("Conversation"), claim.Attempts, clock.GetCurrentInstant() + wait);

            // Refused: it was told, or the claim ended, in this very moment.
            await TryCommitAsync(cancellationToken, Change.Replace(untold.Key, later, untold.ETag));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task MarkToldAsync(int number, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await FindRowAsync(Schema.EnquiryKey(number), cancellationToken);
            var untold = await FindRowAsync(Schema.UntoldKey(number), cancellationToken);
            if (row is null || untold is null || await TryCommitAsync(
                cancellationToken,
                Change.Replace(row.Key, EnquiryRows.Properties(EnquiryRows.Read(row) with { IsTold = true }), row.ETag),
                Change.Delete(untold.Key, untold.ETag)))
            {
                return;
            }
        }

        throw Overtaken();
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task<int> ForgetAsync(string conversation, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var enquirer = await FindRowAsync(Schema.EnquirerKey(conversation), cancellationToken);
            if (enquirer is null)
            {
                return forgotten;
            }

            // Forty questions at a time: a commit has room for a hundred changes, and each question may have two rows.
            var own = EnquiryRows.ReadEnquirer(enquirer);
            var rest = own.Skip(40).ToList();
            var changes = new List<Change> { rest.Count == 0 ? Change.Delete(enquirer.Key, enquirer.ETag) : Change.Replace(enquirer.Key, EnquiryRows.Enquirer(rest), enquirer.ETag) };
            foreach (var key in own.Take(40).SelectMany(question => new[] { Schema.EnquiryKey(question.Number), Schema.UntoldKey(question.Number) }))
            {
                changes.AddRange(await FindRowAsync(key, cancellationToken) is { } row ? [Change.Delete(key, row.ETag)] : []);
            }

            forgotten += await TryCommitAsync(cancellationToken, [.. changes]) ? Math.Min(40, own.Count) : 0;
        }

        throw Overtaken();
    }

    private static Change Write(string key, RowProperties properties, Row? read) =>
        read is null ? Change.Insert(key, properties) : Change.Replace(key, properties, read.ETag);

    private static StoreUnavailableException Overtaken() => new("Other writers of the questions to the secretariat won every time.");

    private async Task<Settlement> SettleAsync(int number, EnquiryStatus status, string? answer, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (number <= 0 || await FindRowAsync(Schema.EnquiryKey(number), cancellationToken) is not { } row)
            {
                return Settlement.NotFound;
            }

            var enquiry = EnquiryRows.Read(row);
            if (enquiry.Status != EnquiryStatus.Open)
            {
                return Settlement.SettledBefore;
            }

            var settled = enquiry with { Status = status, Answer = answer, SettledAt = clock.GetCurrentInstant() };
            var enquirer = await FindRowAsync(Schema.EnquirerKey(enquiry.Conversation), cancellationToken);
            var own = EnquiryRows.ReadEnquirer(enquirer).Select(question => question.Number == number ? question with { IsOpen = false } : question);
            if (await TryCommitAsync(
                cancellationToken,
                Change.Replace(row.Key, EnquiryRows.Properties(settled), row.ETag),
                Write(Schema.EnquirerKey(enquiry.Conversation), EnquiryRows.Enquirer(own), enquirer),
                Change.Upsert(Schema.UntoldKey(number), EnquiryRows.Untold(number, enquiry.Conversation, 0, null))))
            {
                return Settlement.Done;
            }
        }

        throw Overtaken();
    }

    private Task<Row?> FindRowAsync(string key, CancellationToken cancellationToken) =>
        store.FindAsync(Schema.Enquiries, Schema.EnquiryPartition, key, cancellationToken);

    private async Task<bool> TryCommitAsync(CancellationToken cancellationToken, params IReadOnlyList<Change> changes) =>
        (await store.CommitAsync(Schema.Enquiries, Schema.EnquiryPartition, changes, cancellationToken)).IsCommitted;
}
