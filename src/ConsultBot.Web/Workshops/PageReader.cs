using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Workshops.Telling;

namespace ConsultBot.Web.Workshops;

/// <summary>Who opens a page.</summary>
/// <param name="Context">The request.</param>
/// <param name="Reader">The person, with the rights that the pages ask about.</param>
/// <param name="Language">Chosen by the address, else the person's own.</param>
internal sealed record PageReader(HttpContext Context, WorkshopReader Reader, Language Language);
