using ConsultBot.Bot.Reminders;
using ConsultBot.Core.Reminders.Dispatching;

namespace ConsultBot.Web.Messaging;

/// <summary>Sends reminders while the host runs, and keeps them up to date with their workshops. At a stop it waits for what is under way.</summary>
internal sealed class ReminderWatch(ReminderDispatcher dispatcher, ReminderUpkeep upkeep) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(upkeep.RunAsync(stoppingToken), dispatcher.RunAsync(stoppingToken));
}
