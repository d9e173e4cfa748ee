using ConsultBot.Core.Feedback;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;

namespace ConsultBot.Tables.Feedback;

/// <summary>Ratings over a table store: a row an answer.</summary>
public sealed class AnswerRatings(ITableStore store) : IAnswerRatings
{
    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task PutAsync(AnswerRating rating, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rating);
        var properties = new RowProperties(
        [
            new("Question", rating.Question),
            new("KnowledgeVersion", rating.KnowledgeVersion),
            new("Kind", rating.Kind.ToString()),
            new("Language", rating.Language.Code()),
            new("Rating", rating.Rating.ToString()),
        ]);

        // Whoever rates the same answer last has the say: there is nothing of an earlier rating to keep.
        await store.CommitAsync(
            Schema.Ratings, Schema.RatingShard(rating.AnswerId), [Change.Upsert(KeyText.Encode(rating.AnswerId), properties)], cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The store failed.</exception>
    public async Task<IReadOnlyList<AnswerRating>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var found = new List<AnswerRating>();
        foreach (var shard in Schema.RatingShards)
        {
            await foreach (var row in store.ReadAsync(Schema.Ratings, shard, KeyRange.All, cancellationToken))
            {
                found.Add(Read(row));
            }
        }

        return found;
    }

    private static AnswerRating Read(Row row) => new(
        row.Key,
        row.Properties.GetText("Question"),
        (int)row.Properties.GetNumber("KnowledgeVersion"),
        Enum.Parse<AnswerKind>(row.Properties.GetText("Kind")),
        Languages.Find(row.Properties.GetText("Language")) ?? Language.English,
        Enum.Parse<Rating>(row.Properties.GetText("Rating")));
}
