using Kuntakokeilu.App.Pages.Ohjaamo;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What an Ohjaamo keeps and counts, in plain SQL; whose it is goes by the organisation, and nobody is a person.</summary>
internal static class OhjaamoWrites
{
    private const string Ours = "ohjaamo-1";
    private const string Visits = "POST /ohjaamo/visits";
    private const string Api = "POST /api/v1/ohjaamo/visits";
    private const string Points = "POST /ohjaamo/points";
    private const string New = "POST /ohjaamo/records/new";
    private const string Record = "POST /ohjaamo/records/{id:int}";
    private const string Hours = "POST /ohjaamo/capacity";

    private const string Point = $"""
        insert into ohjaamo.point (id, organisation, kind, name_fi, from_day)
        overriding system value values (900, '{Ours}', 1, 'a', '2021-01-01');
        """;

    private const string Take =
        "select ohjaamo.take_visit(gen_random_uuid(), '2022-03-01', 'DAY', 900, 3::smallint, 3::smallint, 1::smallint, "
        + "1::smallint, 1::smallint, 5::smallint, 1::smallint)";

    private const string Begin = """
        insert into ohjaamo.record (matter, organisation, called_by, age, consent, last_visit)
        values (gen_random_uuid(), WHOSE, 'a', 17, '2022-03-01', '2022-03-01')
        """;

    /// <summary>By the tables' owner, before anybody has entered.</summary>
    private const string Begun = $"""
        insert into ohjaamo.record (id, matter, organisation, called_by, age, consent, last_visit)
        overriding system value values (900, gen_random_uuid(), '{Ours}', 'a', 17, '2022-03-01', '2022-03-01');
        """;

    private const string Note = """
        insert into ohjaamo.note (matter, record_id, day, by, text) values (gen_random_uuid(), 900, '2022-03-01', NAME, 'a')
        """;

    private const string Tell = """
        insert into ohjaamo.hours (organisation, week, of_group, planned, used, waiting) values (WHOSE, '2022-02-28', 1, 1, 1, 1)
        """;

    private const string Whose = "(select access.organisation())";
    private const string Name = "(select a.name from access.account a where a.id = $2)";

    internal static IReadOnlyList<PlannedWrite> All { get; } =
    [
        new("a visit", Visits, Point, Take.Replace("DAY", "2022-03-01"), MayCount),
        new("a visit by a program", Api, Point, Take.Replace("DAY", "2022-03-01"), MayCount),
        new("a visit before there was a point", Visits, Point, Take.Replace("DAY", "2020-12-31"), Nobody),
        new(
            "a visit by hand",
            Visits,
            Point,
            """
            insert into ohjaamo.visit (day, point_id, age, sex, situation, language, way, topics, size)
            values ('2022-03-01', 900, 1, 1, 1, 1, 1, 1, 1)
            """,
            Nobody
        ),
        new("visits counted by hand", Visits, Point, "select ohjaamo.seal('2999-01-01')", Nobody),
        new(
            "a point",
            Points,
            null,
            Fill(
                "insert into ohjaamo.point (organisation, kind, name_fi, from_day) values (WHOSE, 1, 'a', '2022-01-01')"
            ),
            (actor, _) => Has(actor, OhjaamoSubject.KeepPoints)
        ),
        new(
            "a point of another Ohjaamo",
            Points,
            null,
            "insert into ohjaamo.point (organisation, kind, name_fi, from_day) values ('ohjaamo-9', 1, 'a', '2022-01-01')",
            Nobody
        ),
        new(
            "a point that ends",
            Points,
            Point,
            "update ohjaamo.point set until_day = '2022-03-01' where id = 900",
            Own(OhjaamoSubject.KeepPoints)
        ),
        new(
            "a record of guidance",
            New,
            null,
            Fill(Begin),
            (actor, _) => Has(actor, OhjaamoSubject.KeepGuidanceRecord)
        ),
        new("a record of another Ohjaamo", New, null, Begin.Replace("WHOSE", "'ohjaamo-9'"), Nobody),
        new("a note of guidance", Record, Begun, Fill(Note), Own(OhjaamoSubject.KeepGuidanceRecord)),
        new("a note in another's name", Record, Begun, Note.Replace("NAME", "'Joku'"), Nobody),
        new(
            "a consent withdrawn",
            Record,
            Begun,
            "delete from ohjaamo.record where id = 900",
            Own(OhjaamoSubject.KeepGuidanceRecord)
        ),
        new("old records by hand", Record, Begun, "select ohjaamo.dispose('2999-01-01')", Nobody),
        new("hours of guidance", Hours, null, Fill(Tell), (actor, _) => Has(actor, OhjaamoSubject.KeepCapacity)),
        new("hours of another Ohjaamo", Hours, null, Tell.Replace("WHOSE", "'ohjaamo-9'"), Nobody),
    ];

    private static bool MayCount(Actor actor, int person) =>
        Own(OhjaamoSubject.RecordVisit)(actor, person) || Own(OhjaamoSubject.SendVisit)(actor, person);

    private static Func<Actor, int, bool> Own(AccessAction action) =>
        (actor, _) => Has(actor, action) && actor.Organisation == Ours;

    private static string Fill(string sql) => sql.Replace("WHOSE", Whose).Replace("NAME", Name);
}
