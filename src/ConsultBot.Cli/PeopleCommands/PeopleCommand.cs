using System.CommandLine;
using ConsultBot.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary><c>consultbot people list|revoke|bind|forget</c>.</summary>
internal static class PeopleCommand
{
    public static Command Create() => new("people", "List who takes part, withdraw invitations, sign people out, erase them.") { List(), Revoke(), Bind(), Forget() };

    private static Command List()
    {
        var command = new Command("list", "List everybody with role, sign-ins and open invitations.");
        command.SetAction((parsed, cancellationToken) => WithAsync(parsed, people => people.ListAsync(cancellationToken), cancellationToken));
        return command;
    }

    private static Command Revoke()
    {
        var person = Person();
        var signOut = new Option<bool>("--sign-out") { Description = "Also end every sign-in of the person, in web chat and in Teams." };
        var command = new Command("revoke", "Withdraw the open invitations of a person.") { person, signOut };
        command.SetAction((parsed, cancellationToken) => WithAsync(
            parsed, people => people.RevokeAsync(parsed.GetRequiredValue(person), parsed.GetValue(signOut), cancellationToken), cancellationToken));
        return command;
    }

    private static Command Bind()
    {
        var person = Person();
        var tenant = new Option<string>("--tenant") { Description = "For Teams: the Microsoft Entra tenant.", HelpName = "guid" };
        var user = new Option<string>("--user") { Description = "For Teams: the user's object id in it.", HelpName = "guid" };
        var issuer = new Option<string>("--issuer") { Description = "For web chat: the issuer of the sign-in provider, as its tokens name it.", HelpName = "address" };
        var subject = new Option<string>("--subject") { Description = "For web chat: the account's subject there.", HelpName = "id" };
        tenant.Accept(EntraIds.IsId, "--tenant takes a GUID");
        user.Accept(EntraIds.IsId, "--user takes a GUID");
        issuer.Accept(value => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal) && value.Length <= 256, "--issuer takes an address");
        subject.Accept(value => value.Trim().Length is > 0 and <= 255, "--subject takes at most 255 characters");
        var command = new Command("bind", "Make a Teams user, or an account of the sign-in provider, a person's: no link is needed then.") { person, tenant, user, issuer, subject };
        command.Validators.Add(given =>
        {
            var (inTeams, byAccount) = (given.GetResult(tenant) is not null, given.GetResult(issuer) is not null);
            if (inTeams == byAccount || inTeams != given.GetResult(user) is not null || byAccount != given.GetResult(subject) is not null)
            {
                given.AddError("Give --tenant and --user for Teams, or --issuer and --subject for the sign-in provider.");
            }
        });
        command.SetAction((parsed, cancellationToken) => WithAsync(
            parsed,
            people => people.BindAsync(
                parsed.GetRequiredValue(person),
                parsed.GetValue(tenant) is { } guid ? ChannelIdentity.InTeams(EntraIds.Normal(guid), EntraIds.Normal(parsed.GetRequiredValue(user)))
                    : new ChannelIdentity("oidc", parsed.GetRequiredValue(issuer), parsed.GetRequiredValue(subject)),
                cancellationToken),
            cancellationToken));
        return command;
    }

    private static Command Forget()
    {
        var person = Person();
        var yes = new Option<bool>("--yes") { Description = "Required: what is erased cannot be had back." };
        var command = new Command("forget", "Erase everything personal of a person: details, sign-ins, invitations, conversations, questions; registrations stay as a number.") { person, yes };
        command.SetAction((parsed, cancellationToken) => WithAsync(
            parsed, people => people.ForgetAsync(parsed.GetRequiredValue(person), parsed.GetValue(yes), cancellationToken), cancellationToken));
        return command;
    }

    private static Argument<string> Person() => new("person") { Description = "The person's id, or the name where only one has it." };

    private static async Task<int> WithAsync(ParseResult parsed, Func<PeopleAdministration, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
        return await work(ActivatorUtilities.CreateInstance<PeopleAdministration>(
            services, CliServices.RecordsOfTheStore(services), new PeopleConsole(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)));
    }
}
