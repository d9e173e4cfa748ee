namespace ConsultBot.Cli.Asking;

/// <summary>Which arguments of <c>ask</c> were given.</summary>
internal sealed record AskArguments(IReadOnlyList<string> Question, bool HasBatch, bool HasOutput, bool WantsWhy)
{
    /// <returns>What does not go together, or null.</returns>
    public string? FindFault()
    {
        if (HasBatch)
        {
            return Question.Count > 0 ? "Give a question or --batch FILE, not both."
                : WantsWhy ? "--why goes with a single question, not with --batch."
                : null;
        }

        return Question.All(string.IsNullOrWhiteSpace) ? "There is nothing to ask: give a question, or --batch FILE."
            : HasOutput ? "--out goes with --batch; the answer to a single question is printed."
            : null;
    }
}
