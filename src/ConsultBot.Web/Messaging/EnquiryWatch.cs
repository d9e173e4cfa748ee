using ConsultBot.Bot.Enquiries;

namespace ConsultBot.Web.Messaging;

/// <summary>Delivers answers of the secretariat while the host runs.</summary>
internal sealed class EnquiryWatch(EnquiryDelivery delivery) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => delivery.RunAsync(stoppingToken);
}
