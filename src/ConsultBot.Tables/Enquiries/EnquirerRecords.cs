using System.Globalization;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.People;

namespace ConsultBot.Tables.Enquiries;

/// <summary>Questions that a person passed on, and where the person's conversations can be reached.</summary>
public sealed class EnquirerRecords(IEnquiries enquiries, IConversationReferences references) : IPersonalRecords
{
    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<PersonalRecord>> ExportAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        var own = person.Conversations.Where(conversation => conversation.IsOwn).Select(conversation => conversation.Conversation).ToHashSet(StringComparer.Ordinal);
        return [.. (await enquiries.ListAsync(openOnly: false, cancellationToken)).Where(enquiry => own.Contains(enquiry.Conversation)).Select(Record)];
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed, or other writers won every time.</exception>
    public async Task EraseAsync(PersonInConversations person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        foreach (var own in person.Conversations.Where(conversation => conversation.IsOwn))
        {
            await enquiries.ForgetAsync(own.Conversation, cancellationToken);
            await references.DeleteAsync(own.Conversation, cancellationToken);
        }
    }

    private static PersonalRecord Record(Enquiry enquiry) => new("question", new Dictionary<string, string>
    {
        ["number"] = enquiry.Number.ToString(CultureInfo.InvariantCulture),
        ["text"] = enquiry.Text,
        ["askedAt"] = enquiry.AskedAt.ToString(null, CultureInfo.InvariantCulture),
        ["status"] = enquiry.Status.ToString(),
        ["answer"] = enquiry.Answer ?? string.Empty,
    });
}
