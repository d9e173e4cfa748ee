using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Web.Mail;

/// <summary>Puts a reminder into a message of RFC 5322: plain text, HTML, and the calendar entry (RFC 6047) as alternatives.</summary>
internal static class MailMessages
{
    private const int SubjectCharacters = 200;

    /// <param name="letter">What is sent.</param>
    /// <param name="address">One address, as <see cref="MailAddress"/> takes it.</param>
    /// <param name="options">Who sends it.</param>
    public static MailMessage Of(ReminderLetter letter, MailAddress address, MailOptions options)
    {
        var sender = new MailAddress(options.From, OneLine(options.FromName), Encoding.UTF8);
        var message = new MailMessage(sender, address)
        {
            Subject = OneLine(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{letter.Id}@{sender.Host}>");
        message.Headers.Add("Content-Language", letter.Language.Code());

        // RFC 3834: nobody's absence assistant answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(letter.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(letter.Html, MediaTypeNames.Text.Html));
        if (letter.Calendar is { } calendar)
        {
            var view = View(calendar, "text/calendar");
            view.ContentType.Parameters["method"] = "PUBLISH";
            message.AlternateViews.Add(view);
        }

        return message;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    /// <summary>A line break in a header would begin another header: it becomes a space, as do other controls.</summary>
    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
        return line.Length <= SubjectCharacters ? line : line[..(char.IsHighSurrogate(line[SubjectCharacters - 1]) ? SubjectCharacters - 1 : SubjectCharacters)];
    }
}
