// Long because it is one list: every kind of key that code makes, a line each, so that none is looked for elsewhere.
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Access.Permits;
using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Guidance.Questions;
using Kuntakokeilu.App.Pages.Law;
using Kuntakokeilu.App.Pages.Money.Hearings;
using Kuntakokeilu.App.Pages.Ohjaamo.Points;
using Kuntakokeilu.App.Pages.Own.Plan;
using Kuntakokeilu.App.Pages.Register.Starts;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statements.People;
using Kuntakokeilu.App.Pages.Steering.TargetGroup;
using Kuntakokeilu.App.Pages.Transfers.Clarify;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.About;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Attachments.Tables;
using Kuntakokeilu.Core.Casework.Assessments.Tables;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Grants.Payments;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Core.WhoServesMe;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Law.Statements;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Importing;

namespace Kuntakokeilu.Tests.Explanations;

/// <summary>The keys of texts that stand nowhere in the code as a whole.</summary>
internal static class MadeKeys
{
    /// <summary>Keys that the code makes of a prefix and a value.</summary>
    internal static IEnumerable<string> All =>
        [
            .. Of<Verdict>("verdict"),
            .. Of<FindingCode>("survey_finding"),
            .. Of<ImportFindingCode>("issue_finding"),
            .. Of<IssueDifferenceKind>("issue_difference"),
            .. Of<AnswerStatus>("guidance.status"),
            .. Of<AnswerStatus>("guidance.status_since").Except(["guidance.status_since.holds"]),
            .. Of<QuestionState>("guidance.question_state"),
            .. Of<GuidanceFault>("guidance_fault"),
            .. Of<CloseWay>("guidance.close"),
            .. (
                (string[])["asked", "withdrawn", "seen", "closed", "take", "write", "approve", "publish", "reviewed"]
            ).Select(one => $"guidance.done.{one}"),
            .. Of<SurveyState>("survey_stage"),
            .. Of<AskedState>("survey_state"),
            .. Of<AnswerOutcome>("survey_outcome"),
            .. Of<Kuntakokeilu.Surveys.Answering.AnswerFaultCode>("survey_fault"),
            .. Of<MakingFault>("survey_making"),
            .. Of<ImportNoteCode>("survey_import"),
            .. (
                (string[])["saved", "sent", "reopen", "answer", "refused", "withdrawn", "kept", "published", "closed"]
            ).Select(one => $"surveys.done.{one}"),
            .. Memo.Parts.Select(part => $"surveys.memo.{part}"),
            .. Texts.Languages.Select(language => $"surveys.language.{language}"),
            .. ((string[])["answers", "codebook", "tables", "report_html", "report_docx"]).Select(one =>
                $"surveys.file.{one}"
            ),
            .. Of<Verdict>("ground_verdict"),
            .. AskedGrounds.Select(ground => Texts.Key("ground_verdict.met", ground)),
            .. AskedGrounds.Select(ground => Texts.Key("ground_verdict.not_met", ground)),
            .. AskedGrounds
                .Where(ground => ground is not Grounds.Under30)
                .Select(ground => Texts.Key("ground_verdict.unknown", ground)),
            .. Of<Refusal>("refusal").Except(["refusal.none"]),
            .. Of<Standing>("standing").Except(["standing.nothing"]),
            .. Of<Coverage>("standing").Except(["standing.covered"]),
            .. Of<ChangeKind>("change"),
            .. Of<Authority>("outcome"),
            .. Of<CauseKind>("cause").Except(["cause.act"]),
            .. Of<TeOfficeActKind>("cause"),
            .. Of<TransferGround>("transfer_ground"),
            .. Of<RequestState>("request_state"),
            .. Of<RequestStep>("request_step"),
            .. Of<RequestStep>("request_do").Except(["request_do.request", "request_do.lapse", "request_do.expire"]),
            .. Of<RequestStep>("request_text")
                .Except(
                    ((string[])["request", "lapse", "expire", "accept", "withdraw"]).Select(one =>
                        $"request_text.{one}"
                    )
                ),
            .. ((string[])["transfer", "refuse", "change", "uphold", "leave"]).Select(one =>
                $"request_letter.decided.{one}"
            ),
            .. ((string[])["language", "inappropriate", "safety"]).Select(one => $"own_transfer.ground.{one}"),
            .. Of<RequestResult>("request_refused").Except(["request_refused.done"]),
            "asked.propose",
            "asked.hear",
            .. Of<EmploymentStatus>("status"),
            .. Of<MissingFacts>("missing").Except(["missing.none"]),
            .. Of<Basis>("basis_short"),
            .. Of<Basis>("basis_because"),
            .. Of<Basis>("basis").Except(["basis.moved", "basis.transferred_on_request"]),
            .. Of<Authority>("basis.moved").Except(["basis.moved.none"]),
            .. Of<Authority>("basis.transferred_on_request").Except(["basis.transferred_on_request.none"]),
            .. LawBook.Provisions.Select(p => $"provision.{p.Id}"),
            .. LawBook.Provisions.Select(p => $"law_book.provision.{p.Id}"),
            .. LawBook.Provisions.Where(p => p.Reading is not null).Select(p => $"law_book.reading.{p.Id}"),
            .. Amendments.All.SelectMany(a =>
                (string[])[$"amendment.{a.Number}.effect", $"amendment.{a.Number}.source"]
            ),
            .. Wordings.All.Select(wording => $"law_book.wording.{wording.Id}"),
            .. Of<ProvisionState>("law_book.state"),
            .. Of<Certainty>("certainty"),
            .. Municipalities.All.Select(m => $"language_status.{m.Language}").Distinct(),
            .. OrganisingAgreements.All.Select(a => $"organising.{a.Source}").Distinct(),
            .. ((string[])["journey", "about", "sent", "check", "before_sending", "send", "outcome"]).SelectMany(one =>
                Of<JourneyKind>($"search.{one}")
            ),
            .. ((string[])["question", "why", "by"]).SelectMany(one => Of<SearchQuestion>($"search.{one}")),
            .. Of<DemoStanding>("demo_sign_in.citizen"),
            .. Of<ActingGround>("acting.you_act"),
            .. Of<PopulationTaskKind>("population.task"),
            .. Of<SearchRefusal>("search.refused"),
            .. Of<SearchRefusal>("search.refused").Select(key => $"{key}.more"),
            .. Of<PermitKind>("search.permit"),
            .. Of<ChangedMatter>("search.changed"),
            .. Of<EndReason>("search.reason"),
            .. Of<RequestWay>("search.way"),
            .. Of<CaseloadWhen>("caseload.when"),
            .. CaseloadChoices.Plans.Select(plan => Texts.Key("caseload.plan", plan)),
            .. Of<YesNo>("caseload.booked"),
            .. Of<LeftOut>("assign.left"),
            .. Of<ViewDeed>("views.done"),
            .. StartFilterForm.Matters.Select(one => Texts.Key("starts.matter", one)),
            .. Of<StartDeed>("starts.done"),
            .. Of<RefusalGround>("refusal.ground"),
            .. Of<RefusalGround>("refusal_letter.ground"),
            .. ((string[])["nothing", "too_early", "of_the_office"]).SelectMany(one =>
                (string[])[$"refusal.{one}", $"refusal.{one}_more"]
            ),
            .. ((string[])["way", "asked_on", "asked_by", "since", "since_why"]).Select(one => $"search.field.{one}"),
            .. ((string[])["way", "asked_on", "asked_by"]).Select(one => $"search.missing.{one}"),
            .. ((string[])["asked_by", "since"]).Select(one => $"search.help.{one}"),
            .. Of<ServiceLanguage>("search.service_language"),
            .. Of<Question>("who_serves_me.question"),
            .. Of<Question>("who_serves_me.help"),
            .. Of<Question>("who_serves_me.why"),
            .. Of<Question>("who_serves_me.error"),
            .. Of<Question>("who_serves_me.where"),
            .. Questions
                .Choices(Question.Status)
                .Where(choice => choice != Answers.Unknown)
                .Select(choice => Texts.Key("who_serves_me.status", Enum.Parse<EmploymentStatus>(choice))),
            .. Of<ServedKind>("who_serves_me.then")
                .Except(["who_serves_me.then.after_pilots"])
                .SelectMany(key => (string[])[$"{key}.1", $"{key}.2", $"{key}.3"]),
            .. ServedReasons,
            .. Of<Basis>("steering.basis"),
            .. GroundCounts.Order.Append(Grounds.None).Select(ground => Texts.Key("ground", ground)),
            .. TargetColumn.Sections.Select(part => $"target_group.heading.{part}"),
            .. LaunchGroup.Payers.Select(payer =>
                payer is { } known ? Texts.Key("target_group.payer", known) : "target_group.payer.not_known"
            ),
            .. PersonYears.References.Select(one => $"target_group.reference.{one.Key}"),
            .. Of<Authority>("authority"),
            .. Of<MissingFacts>("missing_short").Except(["missing_short.none"]),
            .. Of<RecordingSource>("recorded"),
            .. Subjects.All.SelectMany(one => one.Actions).Select(action => Texts.Key("done", action.Name)),
            .. Enumerable.Range(1, (int)RefusalReason.Last).Select(reason => $"audit.refused.{reason}"),
            .. Of<RegisterEventKind>("event"),
            .. Of<TeOfficeActKind>("act"),
            .. Of<ImportState>("import_state"),
            .. Of<RejectionCode>("rejection").Except(["rejection.none"]),
            .. LawChanges.All.Select(change => $"law_change.{change.Letter}"),
            .. PilotAreas.All.Select(area => $"area.{area.Municipalities[0]}"),
            .. PilotAreas.All.Select(area => $"in_area.{area.Municipalities[0]}"),
            .. Subjects.All.SelectMany(one => one.Links).SelectMany(link => (string[])[link.Key, $"{link.Key}.about"]),
            .. Subjects
                .All.SelectMany(one => one.Links)
                .Select(link => link.Queue)
                .OfType<WorkQueue>()
                .SelectMany(queue => (string[])[queue.Key, $"{queue.Key}.none"]),
            .. Of<Kuntakokeilu.Core.Notices.NoticeKind>("notice.title"),
            .. Of<Kuntakokeilu.Core.Notices.NoticeKind>("notice.body"),
            .. Of<MeetingWay>("notice.way"),
            .. Of<DayOfWeek>("meetings.weekday"),
            .. Of<ContactKind>("meetings.kind"),
            .. Of<MeetingState>("meetings.state"),
            .. Of<MeetingStep>("meetings.step"),
            .. Of<MeetingStep>("meetings.doing").Except(["meetings.doing.book", "meetings.doing.lapse"]),
            .. Of<MeetingFault>("meetings.fault"),
            .. Of<ReferralState>("referral.state"),
            .. Of<ReferralFault>("referral.fault"),
            .. Of<ReferralStep>("referral.step"),
            .. Of<ServiceResult>("referral.result"),
            .. Of<InterruptionReason>("referral.reason"),
            .. Of<NotFitReason>("referral.not_fit"),
            .. Of<ReferralParty>("no_shows.told"),
            .. Of<AttendanceMark>("referred.mark"),
            .. Of<AttendanceMark>("referred_month.mark"),
            .. Of<AgeBand>("referred.age"),
            .. ((string[])["basis", "sees", "until"]).SelectMany(what =>
                ((PlanDetail[])[PlanDetail.Joint, PlanDetail.Activation, PlanDetail.Integration]).Select(kind =>
                    Texts.Key($"around.{what}.plan", kind)
                )
            ),
            .. (
                (ReferralStep[])[ReferralStep.Agree, ReferralStep.Start, ReferralStep.Complete, ReferralStep.Interrupt]
            ).Select(step => Texts.Key("referral.day", step)),
            .. Deeds(ReferralParty.Official, "referral.do").Except(["referral.do.propose", "referral.do.queue"]),
            .. Deeds(ReferralParty.Customer, "own_referral.do").Except(["own_referral.do.propose"]),
            .. Deeds(ReferralParty.Provider, "referred.do"),
            .. ((string[])["helped", "clear", "treated", "recommends"]).Select(name => $"own_referral.feedback.{name}"),
            .. Enumerable.Range(1, 5).Select(mark => $"own_referral.feedback.mark.{mark}"),
            .. Of<CorrectedFact>("corrections.fact"),
            .. Of<NoticeChannel>("channel"),
            .. Of<FileFault>("attachments.fault"),
            .. Of<AttachmentState>("attachments.state"),
            .. Of<LetterKind>("letter.guidance_heading"),
            .. Of<LetterKind>("letter.guidance"),
            .. Of<LetterKind>("letter.cover"),
            .. Of<NoticeChannel>("notices.sent"),
            .. Of<NoticeChannel>("sending.by"),
            .. Of<SendingFault>("sending.why"),
            .. Of<PermitState>("permit_state"),
            .. Of<PermitCondition>("permit_condition"),
            .. Of<PermitProvision>("permit_provision"),
            .. Of<Employment>("employment"),
            .. Of<OrganisationKind>("organisation_kind"),
            .. Of<OpeningTime>("opening_time"),
            .. Of<OpeningNow>("opening_now"),
            .. Of<Ruling>("permit"),
            .. Of<GroundNow>("permit.notice"),
            .. Core.Transfers.Moves.Inbox.Kinds.Select(kind => Texts.Key("inbox.why", kind)),
            .. Of<ClarifiedWhen>("clarify.when"),
            .. Of<ClarifyDeed>("clarify.done"),
            .. Of<Settling>("difference"),
            .. Of<Settling>("identity"),
            .. Of<Settling>("correction"),
            .. ((string[])["difference", "identity", "correction"]).Select(subject => $"{subject}.no_choice"),
            .. Of<YesNo>("form"),
            .. Enumerable.Range(1, 12).Select(month => $"month.{month}"),
            .. Of<Direction>("review.month"),
            .. Of<Direction>("review.year"),
            .. Of<Role>("role"),
            .. Retention.All.Select(one => $"about.kept.{one.What}"),
            .. AccessibilityStatement.Parts.Select(part => $"about.part.{part.Name}"),
            .. Of<Purpose>("purpose"),
            .. Of<SignInMessage>("access.news"),
            .. Of<SignInMessage>("access.news.more"),
            .. Of<SignInWay>("access.way"),
            .. Of<SignInWay>("access.way.about"),
            .. Of<SignInWay>("access.way.go"),
            .. Of<SignInWay>("demo_sign_in.lead"),
            .. Of<ObligationKind>("duty.kind"),
            .. Of<ObligationKind>("duty.met_by"),
            .. Of<ObligationState>("duty.state"),
            .. Of<ObligationReason>("duty.reason").Except(["duty.reason.none"]),
            .. Of<ObligationBasis>("duty.basis"),
            .. Of<DutyAct>("duty.act"),
            .. Of<CountedFrom>("duty.from"),
            .. Of<CountAim>("duty.aim"),
            .. Of<CountUnit>("duty.count"),
            .. Of<WindowRule>("duty.window"),
            .. Of<FinnishHoliday>("duty.holiday").Except(["duty.holiday.none"]),
            .. Of<ObligationReadings>("duty.reading").Except(["duty.reading.none"]),
            .. Of<ObligationParameter>("duty.parameter"),
            .. Of<Authority>("duty.responsible"),
            .. Of<StatementMatter>("statement.matter").Except(["statement.matter.none"]),
            .. Of<StatementCause>("statement.cause"),
            .. Of<StatementGiver>("statement.giver"),
            .. Of<GivingBasis>("statement.basis"),
            .. Of<GivingBar>("statement.bar"),
            .. Of<StatementStepKind>("statement.step"),
            .. Of<StatementState>("statement.state"),
            .. Of<StatementReadings>("statement.reading").Except(["statement.reading.none"]),
            .. Of<StatementState>("stating.state"),
            .. Of<Kuntakokeilu.Law.Statements.StatementPart>("stating.part"),
            .. Of<StatementMeaning>("stating.meaning"),
            .. Of<StatementRefusal>("stating.refused").Except(["stating.refused.none"]),
            .. ((string[])["ask", "remind", "answer", "extend"]).Select(kind => $"stating.event.{kind}"),
            .. Of<MessageKind>("delivery.kind"),
            .. Of<MessageProgress>("delivery.progress"),
            .. Of<MessageFault>("delivery.fault"),
            .. Of<DeliveryShown>("delivery.shown"),
            .. Of<DeliveryDeed>("delivery.deed"),
            .. ((string[])["again", "routed", "printed", "replayed"]).Select(deed => $"delivery.done.{deed}"),
            .. ((string[])["queued", "sending", "received"]).Select(state => $"line.state.{state}"),
            .. Of<GivenDeed>("giving.deed"),
            .. Of<ConductKind>("conduct.kind"),
            .. Of<ConductRung>("conduct.rung"),
            .. Of<ConductReason>("conduct.state").Except(["conduct.state.open"]),
            .. Of<ConductReason>("conduct.judged").Except(["conduct.judged.open"]),
            .. Of<ReportStep>("conduct.step").Except(["conduct.step.judge"]),
            .. Of<ReportDeed>("reports.deed"),
            .. Of<ReportShown>("reports.shown"),
            .. ((string[])["taken", "judged", "reminded", "given", "corrected", "cancelled"]).Select(deed =>
                $"reports.done.{deed}"
            ),
            .. Of<Asking>("asking.deed"),
            .. Of<ExtensionGround>("asking.ground"),
            .. Of<BenefitTelling>("telling.deed"),
            .. Of<PayerKind>("telling.payer"),
            .. Of<CaseOpening>("opening.deed"),
            .. Of<StudyExtent>("opening.extent"),
            .. Of<YesNo>("opening.in_plan"),
            .. Of<RegisterEventKind>("case.event"),
            .. Of<ContactKind>("case.contact"),
            .. Of<ContactOutcome>("case.outcome"),
            .. ((string[])["plan", "answer", "assessment", "entry", "task"]).Select(done => $"case.done.{done}"),
            .. PlanForm.Kinds.Select(kind => Texts.Key("plan.kind", kind)),
            .. Of<PlanUnfit>("plan.unfit"),
            .. Of<ServiceKind>("service.kind"),
            .. Of<ServiceStatus>("services.status").Except(["services.status.active"]),
            .. Of<OfferingLanguage>("services.language"),
            .. Of<LocationKind>("services.way"),
            .. Of<StartsWithin>("services.starts"),
            .. Of<NumberGround>("plan.ground").Except(["plan.ground.none"]),
            .. Of<TaskCode>("plan.task_code"),
            .. Of<TaskDoer>("plan.task_who"),
            .. Of<AcceptedBy>("plan.accepted_by"),
            .. Of<Obstacle>("assessment.obstacle"),
            .. Of<Likelihood>("assessment.likelihood"),
            .. Of<ServiceLine>("assessment.line"),
            .. Of<Participant>("assessment.participant"),
            .. Of<PlanEntryKind>("entry.kind"),
            .. Of<PlanDetail>("entry.detail").Except(["entry.detail.none"]),
            .. Of<EntryRefusal>("entry.refused").Except(["entry.refused.none"]),
            .. Of<PlanParty>("plan.party"),
            .. Of<VisitAge>("ohjaamo.age"),
            .. Of<VisitSituation>("ohjaamo.situation"),
            .. Of<VisitTopic>("ohjaamo.topic"),
            .. Of<VisitWay>("ohjaamo.way"),
            .. Of<VisitSex>("ohjaamo.sex"),
            .. Of<VisitLanguage>("ohjaamo.language"),
            .. Of<VisitFault>("ohjaamo.fault"),
            .. Of<EffectQuestion>("ohjaamo.effect"),
            .. Of<Scale>("ohjaamo.scale"),
            .. Of<PointKind>("ohjaamo.point_kind"),
            .. Of<GuidanceGroup>("ohjaamo.group"),
            .. Of<OwnTelling>("own_plan.telling"),
            .. Of<GrantBenefit>("grant_benefit"),
            .. GrantKinds.All.Select(kind => Texts.Key("grant_apply", kind.Benefit)),
            .. GrantKinds.All.Select(kind => Texts.Key("grant_about", kind.Benefit)),
            .. Of<GrantState>("grant_state"),
            .. Of<GrantStep>("grant_step"),
            .. StepsOfGrants(
                "grant_do",
                GrantStep.Submit,
                GrantStep.Complete,
                GrantStep.Expire,
                GrantStep.Assess,
                GrantStep.Wait
            ),
            .. StepsOfGrants(
                "grant_text",
                GrantStep.Submit,
                GrantStep.Complete,
                GrantStep.Expire,
                GrantStep.Assess,
                GrantStep.Wait,
                GrantStep.Withdraw,
                GrantStep.Grant,
                GrantStep.Refuse,
                GrantStep.End
            ),
            .. Of<GrantFault>("grant_fault"),
            .. Of<PaymentState>("payment_state"),
            .. Of<MoneyState>("money_state"),
            .. Of<BatchState>("batch_state"),
            .. Of<PaymentStep>("payment_step"),
            .. Of<PaymentStep>("payment_do"),
            .. Of<PaymentFault>("payment_fault"),
            .. Of<PaymentGround>("payment_ground"),
            .. ((string[])["ask", "check", "give_back"]).Select(one => $"payment_text.{one}"),
            .. ((string[])["sent", "corrected", "readdressed", "asked", "checked", "decided", "given_back"]).Select(
                one => $"payment_done.{one}"
            ),
            .. ((string[])["ac01", "ac04", "ac06", "be01", "am05"]).Select(one => $"payment_code.{one}"),
            .. ((string[])["conflict", "not_taken", "no_right", "unmatched"]).Select(one => $"batch_fault.{one}"),
            .. (
                (string[])
                    [
                        "wage_help",
                        "not_accepted",
                        "not_accepted_help",
                        "side_costs_help",
                        "other_aid",
                        "holiday_bonus",
                        "holiday_bonus_help",
                    ]
            ).Select(one => $"payment_form.{one}"),
            .. Of<GrantVerdict>("grant_verdict"),
            .. Of<SubsidyBasis>("grant_basis"),
            .. Of<GrantGround>("grant_ground"),
            .. GrantKinds
                .All.SelectMany(kind => kind.Findings)
                .Concat([GrantFindings.NoWageCommitment, GrantFindings.CommissionOnly, GrantFindings.Alternation])
                .Select(one => Texts.Key("grant_finding", one)),
            .. ((GroupStanding[])[GroupStanding.EmployerUnknown, GroupStanding.OwnerUnknown]).Select(one =>
                Texts.Key("grant_authority", one)
            ),
            .. Of<AidBasis>("grant_letter.aid"),
            .. ((GrantStep[])[GrantStep.Uphold, GrantStep.Leave, GrantStep.Reopen]).Select(step =>
                Texts.Key("grant_letter.reviewed", step)
            ),
            .. Purposes.All.Select(purpose => $"money.purpose.{purpose}"),
            .. Of<HearingFault>("hearing_fault"),
            .. Of<HearingState>("hearing_state"),
            .. Of<MoneyRefusal>("money_refusal"),
            .. ((string[])["sent", "answered", "decided", "entered"]).Select(done => $"hearing.done.{done}"),
            .. ((string[])["answer", "task", "told"]).Select(done => $"own_plan.done.{done}"),
        ];

    /// <summary>What "Who serves me?" can come to: it makes up no acts of the TE office and no moves.</summary>
    private static IEnumerable<string> ServedReasons =>
        (
            (Basis[])
                [
                    Basis.TargetGroup,
                    Basis.Restart,
                    Basis.HomeNotPilot,
                    Basis.StatusNotCovered,
                    Basis.NotInTargetGroup,
                    Basis.RedundancyProtection,
                ]
        )
            .Select(basis => Texts.Key("", basis)[1..])
            .Concat(["undetermined", "not_registered", "no_home"])
            .SelectMany(reason => (string[])[$"who_serves_me.reason.{reason}", $"who_serves_me.reason_then.{reason}"]);

    private static readonly Grounds[] AskedGrounds =
    [
        Grounds.NoEarningsRelatedAllowance,
        Grounds.Under30,
        Grounds.Immigrant,
        Grounds.ForeignLanguage,
    ];

    private static IEnumerable<string> Deeds(ReferralParty by, string prefix) =>
        ReferralMoves.All.Where(move => move.By == by).Select(move => Texts.Key(prefix, move.Step)).Distinct();

    private static IEnumerable<string> StepsOfGrants(string prefix, params GrantStep[] but) =>
        Enum.GetValues<GrantStep>().Except(but).Select(step => Texts.Key(prefix, step));

    private static IEnumerable<string> Of<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Texts.Key(prefix, value));
}
