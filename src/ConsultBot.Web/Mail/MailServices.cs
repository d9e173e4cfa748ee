using ConsultBot.Bot.Reminders;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsultBot.Web.Mail;

/// <summary>Registers e-mail.</summary>
internal static class MailServices
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations()
            .Validate(options => options.IsConsistent, "Mail: From has to be an e-mail address, and a User needs StartTls.").ValidateOnStart();
        services.Replace(ServiceDescriptor.Singleton<IReminderMail, SmtpReminderMail>());
    }
}
