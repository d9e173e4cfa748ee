using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Questions.Answers;
using NodaTime;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Questions to the secretariat in sentences.</summary>
internal static class EnquiryTexts
{
    /// <summary>What its conversation hears of a settled question: the secretariat's words, marked as such, or that there will be none.</summary>
    public static Phrase Settled(Enquiry enquiry) => Phrase.Of(
        enquiry.Answer is null ? "Enquiry.Closed" : "Enquiry.Answered",
        ("number", new Argument.Number(enquiry.Number)), ("asked", Date(enquiry.AskedAt)), ("text", new Argument.Verbatim(enquiry.Text)),
        ("date", Date(enquiry.SettledAt ?? enquiry.AskedAt)), ("answer", new Argument.Verbatim(enquiry.Answer ?? string.Empty)));

    /// <summary>A line of the organizers' list.</summary>
    public static Phrase Line(Enquiry enquiry) => Phrase.Of(
        "Enquiry.Line", ("number", new Argument.Number(enquiry.Number)), ("asked", Date(enquiry.AskedAt)), ("text", new Argument.Verbatim(enquiry.Text.ReplaceLineEndings(" "))));

    /// <summary>The day in UTC.</summary>
    private static Argument.Date Date(Instant instant)
    {
        var day = instant.InUtc().Date;
        return new Argument.Date(new PartialDate(day.Year, day.Month, day.Day));
    }
}
