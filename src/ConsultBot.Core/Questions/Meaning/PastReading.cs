using ConsultBot.Core.Questions.Entities;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Reading;

namespace ConsultBot.Core.Questions.Meaning;

/// <summary>Recognises questions for how a list came to be as it is: since when a state belongs, who chaired before.
/// The lists tell of one date only, so none of them answers.</summary>
internal static class PastReading
{
    private static readonly Cue[] Seats = [Cue.TakesPart, Cue.Members, Cue.Observers, Cue.Interested, Cue.Chair, Cue.ViceChair, Cue.Full];

    /// <summary>"Who chaired it in 1995?": what the lists tell, asked for a year that they are not of.</summary>
    /// <param name="read">The question.</param>
    /// <param name="held">What the facts answer.</param>
    /// <param name="year">The year of the newest source.</param>
    public static bool IsOfOtherYear(ReadQuestion read, Question held, int year) =>
        held is not ProcessListQuestion && LaterReading.MayHaveChanged(read, held) && !read.HasAny(Cue.Start, Cue.Founded, Cue.When) && read.Numbers.Any(number => number.IsYear && number.Value < year);

    public static bool IsAskedFor(ReadQuestion read) => !ListReading.AsksForProcesses(read) && (BeganToSit(read) || SatBefore(read));

    /// <summary>"Since when has Poland been a member?", "when did Canada take the chair?"</summary>
    private static bool BeganToSit(ReadQuestion read) =>
        read.HasAny(Cue.When, Cue.Start) && read.HasAny(Seats) && !read.HasAny(Cue.And, Cue.HowMany, Cue.Which) && read.Numbers.Count == 0 && read.Mentions(EntityKind.State).Count > 0;

    /// <summary>"Who chaired it before Hungary?", "the first chair of the Bali Process".</summary>
    private static bool SatBefore(ReadQuestion read)
    {
        if (read.Find(Cue.Chair) is not { } chair)
        {
            return false;
        }

        var isNumbered = read.Numbers.Any(number => number is { IsOrdinal: true, IsYear: false } && chair.First - number.At is >= 1 and <= 2);
        return isNumbered || (read.HasAny(Cue.Before, Cue.Previous) && read.Numbers.Count == 0 && read.Has(Cue.Who) && !read.HasAny(Cue.First, Cue.Last));
    }
}
