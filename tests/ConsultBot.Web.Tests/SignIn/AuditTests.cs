using System.Net;
using ConsultBot.Core.Audit;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ConsultBot.Web.Tests.SignIn;

public sealed class AuditTests
{
    [Fact]
    public async Task SignIn_SignOutAndRefusal_AreOnRecordWithoutNamesAndTokens()
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new TestBrowser(host.Address);
        var ada = new Participant(
            ParticipantIds.Create(), "Ada Lovelace", new Delegation(DelegationKind.State, "switzerland"), DelegationFunction.Adviser, Language.English, "Europe/Zurich", PersonRole.Delegate);
        var issued = await host.Services.GetRequiredService<IInvitations>().InviteAsync(ada, Duration.FromDays(1), null, CancellationToken.None);

        using (var accepted = await browser.PostAsync($"/invitation/{issued.Token.Text}"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        }

        using (await browser.PostAsync("/sign-out"))
        using (await browser.PostAsync($"/invitation/{issued.Token.Text}"))
        {
            var entries = new List<AuditEntry>();
            await foreach (var entry in host.Services.GetRequiredService<IAuditLog>().ReadAsync(SystemClock.Instance.GetCurrentInstant() - Duration.FromHours(1), CancellationToken.None))
            {
                entries.Add(entry);
            }

            Assert.Equal(["sign in", "sign out", "sign in refused: invitation Used"], entries.Select(entry => entry.Action));
            Assert.All(entries, entry => Assert.DoesNotContain("Ada", entry.ToString(), StringComparison.Ordinal));
            Assert.All(entries, entry => Assert.DoesNotContain(issued.Token.Text, entry.ToString(), StringComparison.Ordinal));
        }
    }
}
