using System.Globalization;
using ConsultBot.Bot.People;
using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;
using ConsultBot.Core.Workshops;

namespace ConsultBot.Web.Workshops;

/// <summary>Reads who is registered, by delegation and name.</summary>
internal sealed class ParticipantRows(IPeople people, PersonTexts texts, PageFrame frame)
{
    public async Task<IReadOnlyList<ParticipantRow>> ReadAsync(Language language, WorkshopState state, CancellationToken cancellationToken)
    {
        var known = (await people.ListAsync(cancellationToken)).ToDictionary(person => person.Id, StringComparer.Ordinal);
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(language.Code()), CompareOptions.IgnoreCase);
        return
        [
            .. state.Registrations.Select(registration => Row(registration, known, language))
                .OrderBy(row => row.Delegation, order).ThenBy(row => row.Name, order).ThenBy(row => row.Registration.Order),
        ];
    }

    private ParticipantRow Row(Registration registration, Dictionary<string, Participant> known, Language language)
    {
        var person = registration.Participant is { } id ? known.GetValueOrDefault(id) : null;
        var namedBy = registration.NamedBy is { } focal ? known.GetValueOrDefault(focal) : null;
        return new ParticipantRow(
            registration, person?.Name ?? "", frame.Plain(texts.Of(registration.Delegation), language), frame.Plain(PersonTexts.Function(registration.Function), language),
            person is null ? "" : frame.Plain(PersonTexts.Language(person.Language), language), person?.Zone ?? "", namedBy?.Name ?? "");
    }
}
