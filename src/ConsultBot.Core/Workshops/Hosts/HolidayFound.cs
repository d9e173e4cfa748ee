using ConsultBot.Core.Knowledge;
using NodaTime;

namespace ConsultBot.Core.Workshops.Hosts;

/// <summary>A holiday on one of the days asked about.</summary>
/// <param name="Day">When.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsPublic">True: offices of the host state are closed. False: a day that the United Nations observe.</param>
public sealed record HolidayFound(LocalDate Day, LocalText Name, bool IsPublic);
