namespace ConsultBot.Core.Feedback;

/// <summary>The ratings of answers.</summary>
public interface IAnswerRatings
{
    /// <summary>Keeps a rating; durable when the task completes. The same again changes nothing.</summary>
    Task PutAsync(AnswerRating rating, CancellationToken cancellationToken);

    /// <returns>Every rating, in no particular order.</returns>
    Task<IReadOnlyList<AnswerRating>> ReadAllAsync(CancellationToken cancellationToken);
}
