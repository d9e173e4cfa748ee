using ConsultBot.Web.Tests.Mail;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>A test that needs a browser and an SMTP server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailFactAttribute : FactAttribute
{
    public MailFactAttribute() => Skip = new BrowserFactAttribute().Skip ?? new SmtpFactAttribute().Skip;
}
