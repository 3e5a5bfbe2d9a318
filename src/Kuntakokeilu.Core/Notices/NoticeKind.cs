namespace Kuntakokeilu.Core.Notices;

/// <summary>Of what a customer is told. The numbers stand in the database for ever.</summary>
internal enum NoticeKind : byte
{
    /// <summary>The job search has begun. Tells <c>day</c> and <c>authority</c>.</summary>
    Registered = 1,

    /// <summary>Transferred to a municipality by the TE office (5 § 2 mom). Tells <c>day</c> and <c>authority</c>.</summary>
    Transferred = 2,

    /// <summary>Left with the TE office (5 § 5 mom). Tells <c>day</c> and <c>authority</c>.</summary>
    LeftUntransferred = 3,

    /// <summary>Another authority after a move (5 § 1 mom). Tells <c>day</c>, <c>previous</c> and <c>authority</c>.</summary>
    Moved = 4,

    /// <summary>A requested transfer was decided on (5 § 6-7 mom); the decision is a letter. Tells <c>day</c>.</summary>
    RequestDecided = 5,

    /// <summary>Asked to tell more. Tells <c>until</c>, <c>authority</c> and <c>text</c>, the question.</summary>
    AskedToClarify = 6,

    /// <summary>The job search has ended. Tells <c>day</c>.</summary>
    SearchEnded = 7,

    /// <summary>Not registered; the decision is a letter. Tells <c>day</c> and <c>authority</c>.</summary>
    Refused = 8,

    /// <summary>A request to correct one's data was settled. Tells <c>day</c> and <c>authority</c>.</summary>
    CorrectionSettled = 9,

    /// <summary>
    /// Returned to the TE office for change security (5 § 4 mom). Tells <c>day</c>, <c>previous</c> and
    /// <c>authority</c>.
    /// </summary>
    ReturnedForChangeSecurity = 10,

    /// <summary>Transferred when the pilots began (24 §). Tells <c>day</c> and <c>authority</c>.</summary>
    Launch = 11,

    /// <summary>The job search is about to lapse. Tells <c>until</c>.</summary>
    SearchLapsing = 12,

    /// <summary>
    /// A requested transfer has lapsed, for the customership became another. Tells <c>day</c>; written by the database.
    /// </summary>
    RequestLapsed = 13,

    /// <summary>
    /// An official has recorded what the customer asked for, and no other kind tells of it: a change. Tells <c>day</c>,
    /// <c>authority</c> and <c>text</c>, all answers.
    /// </summary>
    ActedOnBehalf = 16,

    /// <summary>
    /// A meeting is booked, or moved to another time. Tells <c>day</c>, <c>time</c>, <c>way</c> and <c>authority</c>, and
    /// <c>place</c> where there is one.
    /// </summary>
    MeetingBooked = 17,

    /// <summary>The authority has cancelled a meeting. Tells the same, and <c>text</c> when a reason was written.</summary>
    MeetingCancelled = 18,

    /// <summary>A meeting is tomorrow. Tells the same.</summary>
    MeetingReminder = 19,

    /// <summary>
    /// The authority has written, and the customer has not seen it yet. Tells <c>authority</c>, and nothing of what it wrote.
    /// </summary>
    MessageWaits = 20,

    /// <summary>
    /// The authority proposes a service. Tells <c>authority</c>, and <c>text</c>, the service; written by the database, as
    /// those of places and feedback are.
    /// </summary>
    ServiceProposed = 21,

    /// <summary>
    /// A meeting won't be, for the authority that was to hold it serves the customer no more. Tells <c>day</c>,
    /// <c>time</c>, <c>way</c> and <c>authority</c>, the former.
    /// </summary>
    MeetingLapsed = 22,

    /// <summary>Has a place in a service. Tells <c>day</c> and <c>text</c>, the service.</summary>
    ServicePlaced = 23,

    /// <summary>A place has come free and is held. Tells <c>until</c> and <c>text</c>, the service.</summary>
    PlaceFreed = 24,

    /// <summary>A service won't be for this one. Tells <c>day</c> and <c>text</c>, the service.</summary>
    ServiceOff = 25,

    /// <summary>A service has ended; one can tell how it was. Tells <c>until</c> and <c>text</c>, the service.</summary>
    ServiceFeedback = 26,

    /// <summary>
    /// Conduct was recorded that can bear on the benefit; one can tell what there is to it. Tells <c>day</c>, of the conduct, and
    /// <c>authority</c>.
    /// </summary>
    ConductRecorded = 27,

    /// <summary>A reminder of what one has to do as a jobseeker (muistutus). Tells the same.</summary>
    ConductReminder = 28,

    /// <summary>Whether there was a valid reason for it has been judged. Tells the same.</summary>
    ConductJudged = 29,

    /// <summary>
    /// Asked for a clarification that a labour policy statement needs. Tells <c>until</c>, <c>authority</c> and <c>text</c>, the
    /// question.
    /// </summary>
    StatementQuestion = 30,

    /// <summary>Reminded of it, with a later day. Tells the same.</summary>
    StatementReminder = 31,

    /// <summary>
    /// An application for a benefit is to be completed. Tells <c>until</c>, <c>authority</c> and <c>text</c>, what is missing.
    /// </summary>
    GrantAsked = 32,

    /// <summary>Heard on something that may turn the decision. Tells the same.</summary>
    GrantHeard = 33,

    /// <summary>An application for a benefit was decided on; the decision is a letter. Tells <c>day</c> and <c>authority</c>.</summary>
    GrantDecided = 34,

    /// <summary>Another authority decides on an application. Tells <c>day</c> and <c>authority</c>, the new one.</summary>
    GrantTransferred = 35,

    /// <summary>
    /// An employer's application that is about this one was decided on; the letter is the employer's. Tells <c>day</c> and
    /// <c>authority</c>.
    /// </summary>
    GrantOfEmployer = 36,

    /// <summary>A decision was reviewed; it is a letter. Tells <c>day</c> and <c>authority</c>.</summary>
    GrantReviewed = 37,

    /// <summary>Payment of a benefit was decided on; the decision is a letter. Tells <c>day</c> and <c>authority</c>.</summary>
    PaymentDecided = 42,

    /// <summary>
    /// An application for payment is to be corrected or completed. Tells <c>authority</c> and <c>text</c>, what is missing.
    /// </summary>
    PaymentAsked = 43,

    /// <summary>
    /// The bank could not pay to the account that was told. Tells <c>day</c> and <c>authority</c>.
    /// </summary>
    PaymentReturned = 44,
}
