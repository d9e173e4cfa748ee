using ConsultBot.Bot.Messages;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops.Hosts;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Core.Workshops.Reading;
using ConsultBot.Core.Workshops.Telling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Bot.Workshops;

/// <summary>Registers what the bot does with workshops.</summary>
internal static class WorkshopServices
{
    public static void AddWorkshops(this IServiceCollection services)
    {
        services.AddSingleton(provider => LoadHosts(provider.GetRequiredService<IOptions<BotOptions>>().Value.HostsPath));
        services.AddSingleton(provider => LoadReaders(
            Path.Combine(provider.GetRequiredService<IOptions<BotOptions>>().Value.DialogsPath, "phrases", "workshops"), provider.GetRequiredService<IDateTimeZoneProvider>()));
        services.AddSingleton<WorkshopMemory>();
        services.AddSingleton<WorkshopMessages>();
        services.AddSingleton<SummaryBook>();
        services.AddSingleton<WorkshopForm>();
        services.AddSingleton<WorkshopPlanning>();
        services.AddSingleton<LateChanges>();
        services.AddSingleton<WorkshopSeats>();
        services.AddSingleton<WorkshopDelegates>();
        services.AddSingleton<WorkshopAnswers>();
        services.AddSingleton<MeetingTimes>();
        services.AddSingleton<WorkshopDesk>();
        services.AddSingleton<WorkshopWording>();
        services.AddSingleton<VisibleWorkshops>();
        services.AddSingleton<CalendarAccess>();
        services.AddSingleton<IPersonalRecords>(provider => provider.GetRequiredService<CalendarAccess>());
        services.AddSingleton<WorkshopLinks>();
        services.AddSingleton<WorkshopCalendar>();
        services.AddSingleton<CalendarDesk>();
    }

    private static HostBook LoadHosts(string path)
    {
        try
        {
            return HostBook.Read(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new MessageFileException($"{path} cannot be read: {error.Message}", error);
        }
    }

    private static IReadOnlyList<WorkshopRequestReader> LoadReaders(string folder, IDateTimeZoneProvider zones)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => new WorkshopRequestReader(WorkshopPhraseBook.Read(File.ReadAllBytes(file)), zones))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new MessageFileException($"The phrases in {folder} cannot be read: {error.Message}", error);
        }
    }
}
