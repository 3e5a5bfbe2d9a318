using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written about meetings: free times by officials, meetings by them and by jobseekers.</summary>
internal sealed class MeetingWrites(AccessWorld world)
{
    private const string Times = "POST /casework/meetings/times";
    private const string Book = "POST /casework/people/{person:int}/meetings/book";
    private const string Record = "POST /casework/people/{person:int}/meetings/record";
    private const string One = "POST /casework/people/{person:int}/meetings/{meeting:int}";
    private const string OwnBook = "POST /own/meetings/book";
    private const string OwnOne = "POST /own/meetings/{meeting:int}";

    private const string Name = "(select a.name from access.account a where a.id = $2)";

    private const string Time = """
        insert into casework.free_time (organiser, te_office, worker_id, worker, day, start, minutes, way, place, state)
        values (access.organiser(), access.te_office(), WHO, NAME, '2022-06-01', '09:00', 30, 1, 'a', 1)
        """;

    /// <summary>Of Tampere, for its customers.</summary>
    private const string Open = """
        insert into casework.free_time (id, organiser, worker_id, worker, day, start, minutes, way, place, state)
        overriding system value values (900, 837, WHO, 'Joku', '2022-06-01', '09:00', 30, 1, 'a', STATE);
        """;

    private const string Meeting = """
        insert into casework.appointment (person_id, organiser, te_office, worker_id, worker, kind, day, start, minutes, way,
            place, free_time_id, contact_seq, state, version)
        values ($1, ORGANISER, OFFICE, WORKER, 'Joku', 1, '2022-06-01', '09:00', 30, 1, 'a', FREE, 1, STATE, 1);
        """;

    /// <summary>A meeting of the person that is booked.</summary>
    private static readonly string Booked =
        Open.Replace("WHO", "1").Replace("STATE", "1")
        + """
            set local session_replication_role = replica;
            update casework.free_time set state = 2;
            insert into casework.appointment (id, person_id, organiser, worker_id, worker, kind, day, start, minutes, way,
                place, free_time_id, contact_seq, state, version)
            overriding system value
            values (900, $1, 837, 1, 'Joku', 1, '2022-06-01', '09:00', 30, 1, 'a', 900, 1, 1, 1);
            set local session_replication_role = origin;
            """;

    private const string Renewed = "update casework.appointment set state = STATE, version = 2 where id = 900;";

    private const string Step = """
        insert into casework.appointment_entry (appointment_id, number, matter, kind, day, start, at, account_id, by, text)
        values (900, NUMBER, gen_random_uuid(), 2, '2022-06-01', '09:00', now(), WHO, NAME, '');
        """;

    private const string Contact = """
        insert into register.recording (at, source, by) values (now(), 5, NAME);
        insert into obligations.contact (person_id, seq, day, code, outcome, recording_id)
        values ($1, 90, '2022-01-05', '21', OUTCOME, currval('register.recording_id_seq'));
        """;

    internal IEnumerable<PlannedWrite> All => [.. FreeTimes(), .. Officials(), .. Jobseekers()];

    private static IEnumerable<PlannedWrite> FreeTimes()
    {
        bool Opens(Actor actor) =>
            Has(actor, MeetingsSubject.OpenTimes) && (actor.Organiser ?? actor.TeOffice) is not null;
        yield return new(
            "a free time",
            Times,
            null,
            Time.Replace("WHO", "$2").Replace("NAME", Name),
            (actor, _) => Opens(actor)
        );
        yield return new(
            "a free time of another",
            Times,
            null,
            Time.Replace("WHO", "1").Replace("NAME", "'Joku'"),
            Nobody
        );
        const string Withdrawn = "update casework.free_time set state = 3";
        yield return new(
            "a free time taken back",
            Times,
            Open.Replace("WHO", "$2").Replace("STATE", "1"),
            Withdrawn,
            (actor, _) => Has(actor, MeetingsSubject.OpenTimes) && actor.Organiser == AccessWorld.Tampere
        );
        yield return new(
            "a free time of another taken back",
            Times,
            Open.Replace("WHO", "1").Replace("STATE", "1"),
            Withdrawn,
            Nobody
        );
        yield return new(
            "a booked time taken back",
            Times,
            Open.Replace("WHO", "$2").Replace("STATE", "2"),
            Withdrawn,
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Officials()
    {
        string booked = Held(MeetingsSubject.BookMeeting) + Of("access.organiser()", "1");
        yield return new("a meeting", Book, null, booked, May(MeetingsSubject.BookMeeting));
        yield return new("a meeting of nobody held", Book, null, Of("access.organiser()", "1"), Nobody);
        yield return new(
            "a meeting of another organisation",
            Book,
            null,
            Held(MeetingsSubject.BookMeeting) + Of("1", "1"),
            Nobody
        );
        yield return new(
            "a meeting that was not booked",
            Record,
            null,
            Held(MeetingsSubject.RecordMeeting) + Of("access.organiser()", "2"),
            May(MeetingsSubject.RecordMeeting)
        );
        yield return new(
            "a meeting settled",
            One,
            Booked,
            Held(MeetingsSubject.RecordMeeting) + Renewed.Replace("STATE", "3"),
            May(MeetingsSubject.RecordMeeting)
        );
        yield return new("a meeting settled and nobody held", One, Booked, Renewed.Replace("STATE", "3"), Nobody);
        yield return new(
            "a meeting settled and settled again",
            One,
            Booked + "update casework.appointment set state = 2, version = 2 where id = 900;",
            Held(MeetingsSubject.RecordMeeting)
                + "update casework.appointment set state = 3, version = 3 where id = 900;",
            Nobody
        );
        yield return new(
            "a step about a meeting",
            One,
            Booked,
            Held(MeetingsSubject.RecordMeeting)
                + Renewed.Replace("STATE", "3")
                + Step.Replace("NUMBER", "2").Replace("WHO", "$2").Replace("NAME", Name),
            May(MeetingsSubject.RecordMeeting)
        );
        yield return new(
            "a step about a meeting in another's name",
            One,
            Booked,
            Held(MeetingsSubject.RecordMeeting)
                + Step.Replace("NUMBER", "1").Replace("WHO", "1").Replace("NAME", "'Joku'"),
            Nobody
        );
    }

    private IEnumerable<PlannedWrite> Jobseekers()
    {
        string open = Open.Replace("WHO", "1").Replace("STATE", "1");
        string held = Held(MeetingsSubject.BookOwnMeeting);
        string ofTime = Meeting
            .Replace("ORGANISER", "837")
            .Replace("OFFICE", "null")
            .Replace("WORKER", "1")
            .Replace("STATE", "1");
        bool Own(Actor actor, int person) =>
            Has(actor, MeetingsSubject.BookOwnMeeting) && actor.Person == person && person != AccessWorld.Nobody;
        yield return new("one's own meeting", OwnBook, open, held + ofTime.Replace("FREE", "900"), Own);
        yield return new(
            "one's own meeting without a free time",
            OwnBook,
            open,
            held + ofTime.Replace("FREE", "null"),
            Nobody
        );
        yield return new(
            "one's own meeting at a time that is taken",
            OwnBook,
            Open.Replace("WHO", "1").Replace("STATE", "2"),
            held + ofTime.Replace("FREE", "900"),
            Nobody
        );
        yield return new(
            "one's own contact as held",
            OwnBook,
            null,
            held + Contact.Replace("NAME", Name).Replace("OUTCOME", "0"),
            Nobody
        );
        yield return new(
            "one's own contact as booked",
            OwnBook,
            null,
            held + Contact.Replace("NAME", Name).Replace("OUTCOME", "1"),
            Own
        );
        yield return new("one's own meeting cancelled", OwnOne, Booked, held + Renewed.Replace("STATE", "4"), Own);
        yield return new("one's own meeting as held", OwnOne, Booked, held + Renewed.Replace("STATE", "2"), Nobody);
    }

    private static string Of(string organiser, string state) =>
        Meeting
            .Replace("ORGANISER", organiser)
            .Replace("OFFICE", "access.te_office()")
            .Replace("WORKER", "$2")
            .Replace("FREE", "null")
            .Replace("STATE", state);

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";

    private Func<Actor, int, bool> May(AccessAction action) =>
        (actor, person) => MayWrite.May(actor, action, person, world) && person != AccessWorld.Nobody;
}
