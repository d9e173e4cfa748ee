using ConsultBot.Tables.CrashWriter;

switch (args)
{
    case ["write", var folder, var name]:
        await new Writer(folder, name).RunAsync();
        return 0;
    case ["rates", var folder]:
        await new Rates(folder).RunAsync();
        return 0;
    case ["fill", var folder]:
        await new Rates(folder).FillAsync();
        return 0;
    case ["start", var folder]:
        await new Rates(folder).StartAsync();
        return 0;
    case ["remind", var place, var sink, var name]:
        await new ReminderWorker(place, sink, name).RunAsync();
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "write <folder> <name>   commits until it is killed, and prints a line for every acknowledged commit\n"
            + "rates <folder>          measures the local store in new subfolders\n"
            + "fill <folder>           makes a store of 100,000 rows\n"
            + "start <folder>          measures how long opening that takes, and its memory\n"
            + "remind <folder or connection string> <folder of what is sent> <name>   sends reminders until it is killed");
        return 2;
}
