using ConsultBot.Bot.Messages;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Dispatching;
using ConsultBot.Core.Reminders.Planning;
using ConsultBot.Core.Reminders.Reading;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Reminders;

/// <summary>Registers what the bot does with reminders.</summary>
public static class ReminderServices
{
    internal static void AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReminderOptions>().Bind(configuration.GetSection(ReminderOptions.Section)).ValidateDataAnnotations()
            .Validate(options => options.IsConsistent, "Reminders: LastHour has to be later than FirstHour, and LeaseSeconds more than twice SendSeconds.").ValidateOnStart();
        services.AddSingleton(provider => LoadReaders(
            Path.Combine(provider.GetRequiredService<IOptions<BotOptions>>().Value.DialogsPath, "phrases"), provider.GetRequiredService<IDateTimeZoneProvider>()));
        services.AddSingleton(provider => Hours(provider.GetRequiredService<IOptions<ReminderOptions>>().Value, provider.GetRequiredService<HostBook>()));
        services.AddSingleton<DeliveryPlan>();
        services.AddSingleton<ReminderMemory>();
        services.AddSingleton<LastSeenMiddleware>();
        services.AddSingleton<ReminderPlans>();
        services.AddSingleton<ReminderFacts>();
        services.AddSingleton<ReminderRoutes>();
        services.AddSingleton<ActiveReminders>();
        services.AddSingleton<ReminderDigests>();
        services.AddSingleton<ReminderPreview>();
        services.AddSingleton<ReminderMessages>();
        services.AddSingleton<ReminderForm>();
        services.AddSingleton<ReminderCard>();
        services.AddSingleton<ReminderDrafts>();
        services.AddSingleton<ReminderOrders>();
        services.AddSingleton<ReminderWishes>();
        services.AddSingleton<ReminderDesk>();
        services.AddSingleton<SteadyClock>();
        services.TryAddSingleton<IReminderMail, NoMail>();
    }

    /// <summary>What sends them while a host runs. Needs <see cref="Channels.IChannelAdapters"/> and <see cref="ISendLimits"/>.</summary>
    public static void AddReminderDispatch(this IServiceCollection services)
    {
        services.AddSingleton<ConversationDelivery>();
        services.AddSingleton<IReminderSender, ReminderSender>();
        services.AddSingleton<IDispatchWatch, DispatchWatch>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ReminderOptions>>().Value.Settings);
        services.AddSingleton<ReminderDispatcher>();
        services.AddSingleton<ReminderUpkeep>();
    }

    private static SaneHours Hours(ReminderOptions options, HostBook hosts) => new(hosts, new LocalTime(options.FirstHour, 0), new LocalTime(options.LastHour, 0), options.AnyDay);

    private static IReadOnlyList<ReminderRequestReader> LoadReaders(string folder, IDateTimeZoneProvider zones)
    {
        try
        {
            return [.. Directory.EnumerateFiles(Path.Combine(folder, "reminders"), "*.json").Order(StringComparer.Ordinal).Select(file => new ReminderRequestReader(
                ReminderPhraseBook.Read(File.ReadAllBytes(file)), WorkshopPhraseBook.Read(File.ReadAllBytes(Path.Combine(folder, "workshops", Path.GetFileName(file)))), zones))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new MessageFileException($"The phrases in {folder} cannot be read: {error.Message}", error);
        }
    }
}
