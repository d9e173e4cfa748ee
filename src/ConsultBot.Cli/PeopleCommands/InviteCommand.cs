using System.CommandLine;
using System.Globalization;
using ConsultBot.Bot.People;
using ConsultBot.Cli.Asking;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace ConsultBot.Cli.PeopleCommands;

/// <summary><c>consultbot invite</c>.</summary>
internal static class InviteCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "The person's name, as badges show it.", Required = true, HelpName = "name" };
        name.Accept(value => IsName(value, Participant.NameCharacters), $"--name takes a name of at most {Participant.NameCharacters} characters on one line");
        var delegation = new Option<string>("--delegation") { Description = "A state or an organisation by any of its names or its id, or another name.", Required = true, HelpName = "name" };
        delegation.Accept(value => IsName(value, Delegation.NameCharacters), $"--delegation takes a name of at most {Delegation.NameCharacters} characters on one line");
        var role = Choice("--role", PersonRole.Delegate, "What the person may do");
        var function = Choice("--function", DelegationFunction.Adviser, "In what function the person attends");
        var language = new Option<string>("--language") { Description = "en, fr or es; default: en.", HelpName = "language" };
        language.Accept(value => value is "en" or "fr" or "es", "--language takes en, fr or es");
        var zone = new Option<string>("--zone") { Description = "The time zone, such as Africa/Accra; default: that of the state's capital where it has one, else UTC.", HelpName = "zone" };
        zone.Accept(value => ZoneNames.Find(value) is not null, "--zone takes an IANA time zone such as Africa/Accra");
        var days = new Option<string>("--expires") { Description = $"Days that the link is good for, 1 to {Invitation.MostDays}; default: {Invitation.DefaultDays}.", HelpName = "days" };
        days.Accept(value => Days(value) is >= 1 and <= Invitation.MostDays, $"--expires takes 1 to {Invitation.MostDays} days");
        var address = new Option<string>("--address") { Description = "What the link begins with; default: Web:PublicAddress of the configuration.", HelpName = "address" };
        address.Accept(PublicAddressOptions.IsUsable, "--address takes an https address, or an http address of this machine");
        var command = new Command("invite", "Make a personal link that signs one person in to the web chat.") { name, delegation, role, function, language, zone, days, address };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new InviteRequest(
                parsed.GetRequiredValue(name).Trim(), parsed.GetRequiredValue(delegation).Trim(), Parse(parsed.GetValue(role), PersonRole.Delegate), Parse(parsed.GetValue(function), DelegationFunction.Adviser),
                Languages.Find(parsed.GetValue(language)) ?? Language.English, parsed.GetValue(zone) is { } given ? ZoneNames.Find(given) : null,
                parsed.GetValue(days) is { } number ? Days(number)!.Value : Invitation.DefaultDays, parsed.GetValue(address)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static Option<string> Choice<TValue>(string name, TValue usual, string description)
        where TValue : struct, Enum
    {
        var values = string.Join(", ", Enum.GetNames<TValue>().Select(value => value.ToLowerInvariant()));
        var option = new Option<string>(name) { Description = $"{description}: {values}; default: {usual.ToString().ToLowerInvariant()}.", HelpName = name[2..] };
        option.Accept(value => Enum.GetNames<TValue>().Contains(value, StringComparer.OrdinalIgnoreCase), $"{name} takes one of {values}");
        return option;
    }

    private static TValue Parse<TValue>(string? text, TValue usual)
        where TValue : struct, Enum => text is null ? usual : Enum.Parse<TValue>(text, ignoreCase: true);

    private static bool IsName(string text, int longest) => PersonName.IsUsable(text.Trim(), longest);

    private static int? Days(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    private static async Task<int> RunAsync(InviteRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        await using var services = await CliServices.OpenAsync(inMemory: false, cancellationToken);
        var knowledge = (await KnowledgeInUse.TakeUpAsync(services, error, cancellationToken)).Knowledge;
        var code = await new Inviting(services.GetRequiredService<Invitations>(), services.GetRequiredService<InvitationLinks>(), knowledge, output, error).RunAsync(request, cancellationToken);
        return await services.NoteAsync(code, "invite", request.Role.ToString(), cancellationToken);
    }
}
