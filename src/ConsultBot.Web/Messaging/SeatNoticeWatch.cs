using ConsultBot.Bot.Workshops;

namespace ConsultBot.Web.Messaging;

/// <summary>Tells people of their places while the host runs.</summary>
internal sealed class SeatNoticeWatch(SeatNoticeDelivery delivery) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => delivery.RunAsync(stoppingToken);
}
