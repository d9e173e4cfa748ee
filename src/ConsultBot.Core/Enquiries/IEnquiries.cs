using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Enquiries;

/// <summary>The questions that were passed on to the secretariat.</summary>
public interface IEnquiries
{
    /// <summary>Keeps a question; durable when the task completes. The same question of the same conversation, case and spaces aside, is kept
    /// once while it is open.</summary>
    /// <param name="conversation">Where the answer goes, as <see cref="People.ConversationKey"/> writes it.</param>
    /// <param name="text">In the person's words; one to 8,000 characters.</param>
    /// <param name="language">The language of the conversation.</param>
    /// <param name="mostOpen">Open questions that a conversation may have.</param>
    Task<PassedOn> PassOnAsync(string conversation, string text, Language language, int mostOpen, CancellationToken cancellationToken);

    /// <returns>The question, or null when there is none of that number (any more).</returns>
    Task<Enquiry?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>The questions by number.</summary>
    /// <param name="openOnly">False: those that are answered or closed as well.</param>
    Task<IReadOnlyList<Enquiry>> ListAsync(bool openOnly, CancellationToken cancellationToken);

    /// <summary>Keeps the secretariat's answer to an open question.</summary>
    /// <param name="answer">One to 20,000 characters.</param>
    Task<Settlement> AnswerAsync(int number, string answer, CancellationToken cancellationToken);

    /// <summary>Closes an open question without an answer.</summary>
    Task<Settlement> CloseAsync(int number, CancellationToken cancellationToken);

    /// <summary>What is settled and has not reached its conversation.</summary>
    /// <param name="conversation">Of one conversation; null: of all.</param>
    Task<IReadOnlyList<Enquiry>> ListUntoldAsync(string? conversation, CancellationToken cancellationToken);

    /// <summary>Reserves the telling of an answer, so that two instances do not both tell it.</summary>
    /// <param name="lease">How long nobody else may have it.</param>
    /// <returns>Null when somebody else has it, when it was put off, or when it has been told.</returns>
    Task<EnquiryClaim?> ClaimAsync(int number, Duration lease, CancellationToken cancellationToken);

    /// <summary>Gives a claim back after an attempt that failed. One that has ended meanwhile is left to whoever has it.</summary>
    /// <param name="wait">How long nobody tries again.</param>
    Task PutOffAsync(EnquiryClaim claim, Duration wait, CancellationToken cancellationToken);

    /// <summary>Notes that the answer has reached its conversation.</summary>
    Task MarkToldAsync(int number, CancellationToken cancellationToken);

    /// <summary>Removes every question of a conversation, whatever its status.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> ForgetAsync(string conversation, CancellationToken cancellationToken);
}
