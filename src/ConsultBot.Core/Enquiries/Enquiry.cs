using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Enquiries;

/// <summary>A question that the sources do not answer and that a person passed on to the secretariat.</summary>
/// <param name="Number">Its reference, counted from 1.</param>
/// <param name="Conversation">Where the answer goes, as <see cref="People.ConversationKey"/> writes it.</param>
/// <param name="Text">The question in the person's words.</param>
/// <param name="Language">The language of the conversation.</param>
/// <param name="AskedAt">When it was passed on.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Answer">The secretariat's words; null without an answer.</param>
/// <param name="SettledAt">When it was answered or closed; null while it is open.</param>
/// <param name="IsTold">True once the answer, or that there will be none, has reached the conversation.</param>
public sealed record Enquiry(
    int Number,
    string Conversation,
    string Text,
    Language Language,
    Instant AskedAt,
    EnquiryStatus Status,
    string? Answer,
    Instant? SettledAt,
    bool IsTold);
