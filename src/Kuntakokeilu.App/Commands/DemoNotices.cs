using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>Some of the demo's customers are told who serves them; once, however often the demo starts.</summary>
internal static class DemoNotices
{
    internal static async Task Add(OpenDatabase database)
    {
        List<NewNotice> notices = [];
        await using (
            NpgsqlCommand command = database.Source.CreateCommand(
                """
                (select person_id, valid_from, organiser from steering.current_period
                    where organiser = 837 and not protected order by person_id limit 30)
                union all (select person_id, valid_from, organiser from steering.current_period
                    where organiser = 91 and not protected order by person_id limit 30)
                union all (select person_id, valid_from, organiser from steering.current_period
                    where organiser in (837, 91) and protected order by person_id limit 3)
                """
            )
        )
        {
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
                notices.Add(
                    new(
                        NoticeKind.Transferred,
                        row.GetInt32(0),
                        $"demo-{row.GetInt32(0).ToString(CultureInfo.InvariantCulture)}",
                        NewNotice.Customer,
                        new Dictionary<string, string>
                        {
                            [NoticeWords.Day] = NoticeWords.Of(row.GetFieldValue<DateOnly>(1)),
                            [NoticeWords.Authority] = Organisations.Municipality(row.GetInt16(2)),
                        }
                    )
                );
        }
        await using Work work = await Work.Begin(
            database.Source,
            AuditContext.OfProgram("demo"),
            CancellationToken.None
        );
        await NoticeQueue.Add(work, notices, CancellationToken.None);
        await work.Commit([], CancellationToken.None);
    }
}
