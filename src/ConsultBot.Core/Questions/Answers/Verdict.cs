namespace ConsultBot.Core.Questions.Answers;

/// <summary>Yes, no or none: the first word of an answer, before what shows it.</summary>
internal static class Verdict
{
    public static Cited Of(bool holds) => Cited.Plain(Phrase.Of(holds ? "Verdict.Yes" : "Verdict.No"));

    /// <summary>"None" where something was asked for, "no" where it was asked whether there is any.</summary>
    public static Cited OfNothing(bool isClaim) => Cited.Plain(Phrase.Of(isClaim ? "Verdict.No" : "Verdict.None"));
}
