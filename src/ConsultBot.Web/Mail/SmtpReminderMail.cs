using System.Net;
using System.Net.Mail;
using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Mail;

/// <summary>Sends reminders through an SMTP server.</summary>
internal sealed class SmtpReminderMail(IOptions<MailOptions> options) : IReminderMail
{
    private MailOptions Options => options.Value;

    public bool IsConfigured => Options.IsConfigured;

    public async Task<SendOutcome> SendAsync(string address, ReminderLetter letter, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(address, out var to) || to.Address != address)
        {
            return new SendOutcome(SendResult.Refused, ReminderRoute.MailKey);
        }

        using var message = MailMessages.Of(letter, to, Options);
        using var client = new SmtpClient(Options.Host, Options.Port) { EnableSsl = Options.StartTls, UseDefaultCredentials = false };
        if (Options.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(Options.User, Options.Password);
        }

        try
        {
            await client.SendMailAsync(message, cancellationToken);
            return new SendOutcome(SendResult.Taken, ReminderRoute.MailKey, message.Headers["Message-ID"]);
        }
        catch (SmtpException failure)
        {
            return new SendOutcome(IsForGood(failure.StatusCode) ? SendResult.Refused : SendResult.Later, ReminderRoute.MailKey)
            {
                IsUncertain = failure.StatusCode == SmtpStatusCode.GeneralFailure && failure.InnerException is IOException,
            };
        }
    }

    /// <summary>RFC 5321, 4.2.1: a 5yz answer is not to be tried again. The ones about the session are the operator's to mend and are.</summary>
    private static bool IsForGood(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation
            or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed;
}
