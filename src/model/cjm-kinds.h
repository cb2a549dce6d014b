/* cjm-kinds.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The document, declared.
 *
 * Every kind of thing in a journey document is one table of members below, in the order in which they are written
 * to a file. The enums, the GObject properties, the checks, the reader, the writer and undo all read these tables:
 * a new member is one new line here.
 *
 * A row is M (KIND, NAME, "name", TYPE, more…). A name with a point, "emotion.score", is a member of a part: an
 * object inside the object. `more` are designated initialisers of CjmMember; a member without them is optional,
 * unbounded and has no default.
 */

#define CJM_DOCUMENT_MEMBERS(M)                                                                   \
  M (DOCUMENT, FORMAT, "format", CHOICE, .required = TRUE, .choices = cjm_formats)                \
  M (DOCUMENT, VERSION, "version", WHOLE, .required = TRUE, .minimum = 1, .maximum = 1)           \
  M (DOCUMENT, TITLE, "title", TEXT)                                                              \
  M (DOCUMENT, LANGUAGE, "language", LANGUAGE)                                                    \
  M (DOCUMENT, AIMS, "aims", TEXTS)                                                               \
  M (DOCUMENT, OBJECTIVES, "objectives", CHILDREN, .target = CJM_KIND_OBJECTIVE)                  \
  M (DOCUMENT, PERSONAS, "personas", CHILDREN, .target = CJM_KIND_PERSONA)                        \
  M (DOCUMENT, JOURNEYS, "journeys", CHILDREN, .target = CJM_KIND_JOURNEY)                        \
  M (DOCUMENT, IMPROVEMENTS, "improvements", CHILDREN, .target = CJM_KIND_IMPROVEMENT)            \
  M (DOCUMENT, PICTURES, "pictures", CHILDREN, .target = CJM_KIND_PICTURE, .keyed = TRUE)

#define CJM_OBJECTIVE_MEMBERS(M)                                                                  \
  M (OBJECTIVE, ID, "id", ID, .required = TRUE)                                                   \
  M (OBJECTIVE, TITLE, "title", TEXT, .required = TRUE)                                           \
  M (OBJECTIVE, MEASURE, "measure", CHOICE, .choices = cjm_measures)                              \
  M (OBJECTIVE, UNIT, "unit", TEXT)                                                               \
  M (OBJECTIVE, BASELINE, "baseline", NUMBER)                                                     \
  M (OBJECTIVE, TARGET, "target", NUMBER)                                                         \
  M (OBJECTIVE, MEASURES, "measures", CHILDREN, .target = CJM_KIND_MEASUREMENT)

#define CJM_PERSONA_MEMBERS(M)                                                                    \
  M (PERSONA, ID, "id", ID, .required = TRUE)                                                     \
  M (PERSONA, NAME, "name", TEXT, .required = TRUE)                                               \
  M (PERSONA, ROLE, "role", TEXT)                                                                 \
  M (PERSONA, SEGMENT, "segment", TEXT)                                                           \
  M (PERSONA, SHARE, "share", NUMBER, .minimum = 0, .maximum = 1)                                 \
  M (PERSONA, GENDER, "gender", TEXT)                                                             \
  M (PERSONA, AGE, "age", TEXT)                                                                   \
  M (PERSONA, FAMILY, "family", TEXT)                                                             \
  M (PERSONA, RESIDENCE, "residence", TEXT)                                                       \
  M (PERSONA, INCOME, "income", TEXT)                                                             \
  M (PERSONA, OCCUPATION, "occupation", TEXT)                                                     \
  M (PERSONA, QUOTE, "quote", TEXT)                                                               \
  M (PERSONA, INTERESTS, "interests", TEXTS)                                                      \
  M (PERSONA, WISHES, "wishes", TEXTS)                                                            \
  M (PERSONA, GOALS, "goals", TEXTS)                                                              \
  M (PERSONA, FRUSTRATIONS, "frustrations", TEXTS)                                                \
  M (PERSONA, CHANNELS, "channels", TEXTS)                                                        \
  M (PERSONA, COLOR, "color", COLOR)                                                              \
  M (PERSONA, PORTRAIT, "portrait", REFERENCE, .target = CJM_KIND_PICTURE)                        \
  M (PERSONA, NOTES, "notes", TEXT)

#define CJM_JOURNEY_MEMBERS(M)                                                                    \
  M (JOURNEY, ID, "id", ID, .required = TRUE)                                                     \
  M (JOURNEY, TITLE, "title", TEXT, .required = TRUE)                                             \
  M (JOURNEY, PERSONA, "persona", REFERENCE, .target = CJM_KIND_PERSONA)                          \
  M (JOURNEY, STATE, "state", CHOICE, .choices = cjm_states, .initial = CJM_STATE_CURRENT)        \
  M (JOURNEY, BASIS, "basis", REFERENCE, .target = CJM_KIND_JOURNEY)                              \
  M (JOURNEY, KIND, "kind", CHOICE, .choices = cjm_journey_kinds, .initial = CJM_JOURNEY_CUSTOMER) \
  M (JOURNEY, GROUP, "group", TEXT)                                                               \
  M (JOURNEY, PROCESS, "process", CHOICE, .choices = cjm_processes, .initial = CJM_PROCESS_PERMANENT) \
  M (JOURNEY, FROM, "from", DATE)                                                                 \
  M (JOURNEY, UNTIL, "until", DATE)                                                               \
  M (JOURNEY, START, "start", TEXT)                                                               \
  M (JOURNEY, END, "end", TEXT)                                                                   \
  M (JOURNEY, GOAL, "goal", TEXT)                                                                 \
  M (JOURNEY, DRAWN, "drawn", DATE)                                                               \
  M (JOURNEY, LOOP, "loop", REFERENCE, .target = CJM_KIND_PHASE)                                  \
  M (JOURNEY, DISMISSED, "dismissed", TEXTS)                                                      \
  M (JOURNEY, PHASES, "phases", CHILDREN, .target = CJM_KIND_PHASE)

#define CJM_PHASE_MEMBERS(M)                                                                      \
  M (PHASE, ID, "id", ID, .required = TRUE)                                                       \
  M (PHASE, TITLE, "title", TEXT, .required = TRUE)                                               \
  M (PHASE, STAGE, "stage", CHOICE, .choices = cjm_stages)                                        \
  M (PHASE, EPISODES, "episodes", CHILDREN, .target = CJM_KIND_EPISODE)

#define CJM_EPISODE_MEMBERS(M)                                                                    \
  M (EPISODE, ID, "id", ID, .required = TRUE)                                                     \
  M (EPISODE, TITLE, "title", TEXT, .required = TRUE)                                             \
  M (EPISODE, SCENARIO, "scenario", TEXT)                                                         \
  M (EPISODE, DURATION, "duration", DURATION)                                                     \
  M (EPISODE, DROP_OFF, "drop-off", NUMBER, .minimum = 0, .maximum = 1)                           \
  M (EPISODE, EMOTION_SCORE, "emotion.score", NUMBER, .minimum = -5, .maximum = 5)                \
  M (EPISODE, EMOTION_WORD, "emotion.word", TEXT)                                                 \
  M (EPISODE, EMOTION_QUOTE, "emotion.quote", TEXT)                                               \
  M (EPISODE, EMOTION_COUNT, "emotion.count", WHOLE, .minimum = 0)                                \
  M (EPISODE, EMOTION_SPREAD, "emotion.spread", NUMBER, .minimum = 0)                             \
  M (EPISODE, EMOTION_MEASURED, "emotion.measured", FLAG)                                         \
  M (EPISODE, PICTURE, "picture", REFERENCE, .target = CJM_KIND_PICTURE)                          \
  M (EPISODE, COUNTERPART, "counterpart", REFERENCE, .target = CJM_KIND_EPISODE)                  \
  M (EPISODE, TOUCHPOINTS, "touchpoints", CHILDREN, .target = CJM_KIND_TOUCHPOINT)                \
  M (EPISODE, QUESTIONS, "questions", CHILDREN, .target = CJM_KIND_NOTE)                          \
  M (EPISODE, PROBLEMS, "problems", CHILDREN, .target = CJM_KIND_NOTE)                            \
  M (EPISODE, MEASURES, "measures", CHILDREN, .target = CJM_KIND_MEASUREMENT)                     \
  M (EPISODE, EVIDENCE, "evidence", CHILDREN, .target = CJM_KIND_EVIDENCE)

#define CJM_TOUCHPOINT_MEMBERS(M)                                                                 \
  M (TOUCHPOINT, ID, "id", ID, .required = TRUE)                                                  \
  M (TOUCHPOINT, TITLE, "title", TEXT, .required = TRUE)                                          \
  M (TOUCHPOINT, CONTACT, "contact", CHOICE, .choices = cjm_contacts)                             \
  M (TOUCHPOINT, CHANNEL, "channel", TEXT)                                                        \
  M (TOUCHPOINT, MEDIUM, "medium", CHOICE, .choices = cjm_media)                                  \
  M (TOUCHPOINT, SENSES, "senses", CHOICES, .choices = cjm_senses)                                \
  M (TOUCHPOINT, IMPORTANCE, "importance", WHOLE, .minimum = 1, .maximum = 5)                     \
  M (TOUCHPOINT, PRIORITY, "priority", WHOLE, .minimum = 1, .maximum = 5)                         \
  M (TOUCHPOINT, MOMENT_OF_TRUTH, "moment-of-truth", FLAG)                                        \
  M (TOUCHPOINT, SATISFACTION_SCORE, "satisfaction.score", NUMBER, .minimum = -5, .maximum = 5)   \
  M (TOUCHPOINT, SATISFACTION_COUNT, "satisfaction.count", WHOLE, .minimum = 0)                   \
  M (TOUCHPOINT, SATISFACTION_SPREAD, "satisfaction.spread", NUMBER, .minimum = 0)                \
  M (TOUCHPOINT, SATISFACTION_MEASURED, "satisfaction.measured", FLAG)                            \
  M (TOUCHPOINT, MEASURES, "measures", CHILDREN, .target = CJM_KIND_MEASUREMENT)                  \
  M (TOUCHPOINT, BACKSTAGE, "backstage", TEXT)                                                    \
  M (TOUCHPOINT, EVIDENCE, "evidence", CHILDREN, .target = CJM_KIND_EVIDENCE)

#define CJM_NOTE_MEMBERS(M)                                                                       \
  M (NOTE, ID, "id", ID, .required = TRUE)                                                        \
  M (NOTE, TEXT, "text", TEXT, .required = TRUE)                                                  \
  M (NOTE, EVIDENCE, "evidence", CHILDREN, .target = CJM_KIND_EVIDENCE)

#define CJM_MEASUREMENT_MEMBERS(M)                                                                \
  M (MEASUREMENT, MEASURE, "measure", CHOICE, .required = TRUE, .choices = cjm_measures)          \
  M (MEASUREMENT, TITLE, "title", TEXT)                                                           \
  M (MEASUREMENT, VALUE, "value", NUMBER, .required = TRUE)                                       \
  M (MEASUREMENT, UNIT, "unit", TEXT)                                                             \
  M (MEASUREMENT, COUNT, "count", WHOLE, .minimum = 0)                                            \
  M (MEASUREMENT, SPREAD, "spread", NUMBER, .minimum = 0)                                         \
  M (MEASUREMENT, DATE, "date", DATE)

#define CJM_EVIDENCE_MEMBERS(M)                                                                   \
  M (EVIDENCE, KIND, "kind", CHOICE, .required = TRUE, .choices = cjm_evidence_kinds)             \
  M (EVIDENCE, TEXT, "text", TEXT, .required = TRUE)                                              \
  M (EVIDENCE, SOURCE, "source", TEXT)                                                            \
  M (EVIDENCE, DATE, "date", DATE)

#define CJM_IMPROVEMENT_MEMBERS(M)                                                                \
  M (IMPROVEMENT, ID, "id", ID, .required = TRUE)                                                 \
  M (IMPROVEMENT, TITLE, "title", TEXT, .required = TRUE)                                         \
  M (IMPROVEMENT, EPISODE, "episode", REFERENCE, .target = CJM_KIND_EPISODE)                      \
  M (IMPROVEMENT, SOLVES, "solves", REFERENCES, .target = CJM_KIND_NOTE)                          \
  M (IMPROVEMENT, OBJECTIVES, "objectives", REFERENCES, .target = CJM_KIND_OBJECTIVE)             \
  M (IMPROVEMENT, IMPACT, "impact", NUMBER, .minimum = 0, .maximum = 10)                          \
  M (IMPROVEMENT, EFFORT, "effort", NUMBER, .minimum = 0, .maximum = 10)                          \
  M (IMPROVEMENT, LIFT, "lift", NUMBER, .minimum = -10, .maximum = 10)                            \
  M (IMPROVEMENT, OWNER, "owner", TEXT)                                                           \
  M (IMPROVEMENT, DEADLINE, "deadline", DATE)                                                     \
  M (IMPROVEMENT, STATUS, "status", CHOICE, .choices = cjm_statuses, .initial = CJM_STATUS_OPEN) \
  M (IMPROVEMENT, NOTES, "notes", TEXT)

/* In a file a picture's id is its key in the document's `pictures`, and not a member of it. */
#define CJM_PICTURE_MEMBERS(M)                                                                    \
  M (PICTURE, TYPE, "type", CHOICE, .required = TRUE, .choices = cjm_picture_types)               \
  M (PICTURE, DATA, "data", TEXT, .required = TRUE)

/* K (KIND, CamelCase name for GType, "name"): the name is used in scene ids and messages. */
#define CJM_KINDS(K)                          \
  K (DOCUMENT, "Document", "document")        \
  K (OBJECTIVE, "Objective", "objective")     \
  K (PERSONA, "Persona", "persona")           \
  K (JOURNEY, "Journey", "journey")           \
  K (PHASE, "Phase", "phase")                 \
  K (EPISODE, "Episode", "episode")           \
  K (TOUCHPOINT, "Touchpoint", "touchpoint")  \
  K (NOTE, "Note", "note")                    \
  K (MEASUREMENT, "Measurement", "measurement") \
  K (EVIDENCE, "Evidence", "evidence")        \
  K (IMPROVEMENT, "Improvement", "improvement") \
  K (PICTURE, "Picture", "picture")

#define CJM_KIND_ENUM(KIND, Name, name) CJM_KIND_##KIND,
typedef enum
{
  CJM_KINDS (CJM_KIND_ENUM)
} CjmKind;
#undef CJM_KIND_ENUM

/* No value of the enum, or each switch over a kind would have to have a case for it. */
#define CJM_KIND_COUNT(KIND, Name, name) + 1
#define CJM_N_KINDS (0 CJM_KINDS (CJM_KIND_COUNT))

#define CJM_MEMBER_ENUM(KIND, NAME, ...) CJM_##KIND##_##NAME,
enum { CJM_DOCUMENT_MEMBERS (CJM_MEMBER_ENUM) CJM_N_DOCUMENT_MEMBERS };
enum { CJM_OBJECTIVE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_OBJECTIVE_MEMBERS };
enum { CJM_PERSONA_MEMBERS (CJM_MEMBER_ENUM) CJM_N_PERSONA_MEMBERS };
enum { CJM_JOURNEY_MEMBERS (CJM_MEMBER_ENUM) CJM_N_JOURNEY_MEMBERS };
enum { CJM_PHASE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_PHASE_MEMBERS };
enum { CJM_EPISODE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_EPISODE_MEMBERS };
enum { CJM_TOUCHPOINT_MEMBERS (CJM_MEMBER_ENUM) CJM_N_TOUCHPOINT_MEMBERS };
enum { CJM_NOTE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_NOTE_MEMBERS };
enum { CJM_MEASUREMENT_MEMBERS (CJM_MEMBER_ENUM) CJM_N_MEASUREMENT_MEMBERS };
enum { CJM_EVIDENCE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_EVIDENCE_MEMBERS };
enum { CJM_IMPROVEMENT_MEMBERS (CJM_MEMBER_ENUM) CJM_N_IMPROVEMENT_MEMBERS };
enum { CJM_PICTURE_MEMBERS (CJM_MEMBER_ENUM) CJM_N_PICTURE_MEMBERS };
#undef CJM_MEMBER_ENUM

/* Choices. 0 always means that nobody chose; a choice's word in a file is choices[value - 1]. */
typedef enum { CJM_MEASURE_UNKNOWN, CJM_MEASURE_CSAT, CJM_MEASURE_CES, CJM_MEASURE_NPS, CJM_MEASURE_REVENUE,
               CJM_MEASURE_CHURN, CJM_MEASURE_OTHER } CjmMeasure;
typedef enum { CJM_STATE_UNKNOWN, CJM_STATE_CURRENT, CJM_STATE_IDEAL } CjmState;
typedef enum { CJM_JOURNEY_UNKNOWN, CJM_JOURNEY_CUSTOMER, CJM_JOURNEY_BUYER } CjmJourneyKind;
typedef enum { CJM_PROCESS_UNKNOWN, CJM_PROCESS_PERMANENT, CJM_PROCESS_TEMPORARY } CjmProcess;
typedef enum { CJM_STAGE_UNKNOWN, CJM_STAGE_AWARENESS, CJM_STAGE_NEED, CJM_STAGE_ORIENTATION, CJM_STAGE_CONSIDERATION,
               CJM_STAGE_DECISION, CJM_STAGE_PURCHASE, CJM_STAGE_DELIVERY, CJM_STAGE_USE, CJM_STAGE_SERVICE,
               CJM_STAGE_LOYALTY, CJM_STAGE_AMBASSADOR } CjmStage;
typedef enum { CJM_CONTACT_UNKNOWN, CJM_CONTACT_EMPLOYEE, CJM_CONTACT_BRAND, CJM_CONTACT_SERVICE, CJM_CONTACT_PRODUCT,
               CJM_CONTACT_EXPRESSION, CJM_CONTACT_PEER } CjmContact;
typedef enum { CJM_MEDIUM_UNKNOWN, CJM_MEDIUM_DIGITAL, CJM_MEDIUM_PHYSICAL } CjmMedium;
typedef enum { CJM_EVIDENCE_UNKNOWN, CJM_EVIDENCE_INTERVIEW, CJM_EVIDENCE_SESSION, CJM_EVIDENCE_SURVEY,
               CJM_EVIDENCE_CRM, CJM_EVIDENCE_MARKETING_AUTOMATION, CJM_EVIDENCE_ERP, CJM_EVIDENCE_ANALYTICS,
               CJM_EVIDENCE_REVIEW, CJM_EVIDENCE_OBSERVATION } CjmEvidenceKind;
typedef enum { CJM_STATUS_UNKNOWN, CJM_STATUS_OPEN, CJM_STATUS_STARTED, CJM_STATUS_DONE,
               CJM_STATUS_DROPPED } CjmStatus;
typedef enum { CJM_PICTURE_UNKNOWN, CJM_PICTURE_PNG, CJM_PICTURE_JPEG, CJM_PICTURE_SVG,
               CJM_PICTURE_WEBP } CjmPictureType;

typedef enum
{
  CJM_MEMBER_ID,          /* text, 1 to 64 of A-Z a-z 0-9 _ -, unique in the document, set once */
  CJM_MEMBER_TEXT,        /* text */
  CJM_MEMBER_LANGUAGE,    /* text, a BCP 47 tag */
  CJM_MEMBER_DATE,        /* text, YYYY-MM-DD, a day that exists */
  CJM_MEMBER_DURATION,    /* text, an ISO 8601 duration */
  CJM_MEMBER_COLOR,       /* text, #rrggbb */
  CJM_MEMBER_REFERENCE,   /* text, the id of a node of kind `target` */
  CJM_MEMBER_TEXTS,       /* list of text */
  CJM_MEMBER_CHOICES,     /* list of words among `choices` */
  CJM_MEMBER_REFERENCES,  /* list of ids of nodes of kind `target` */
  CJM_MEMBER_CHOICE,      /* one of `choices` */
  CJM_MEMBER_NUMBER,      /* double, finite, NAN when absent */
  CJM_MEMBER_WHOLE,       /* whole number */
  CJM_MEMBER_FLAG,        /* boolean, FALSE when absent */
  CJM_MEMBER_CHILDREN,    /* list of nodes of kind `target`; `keyed`: an object from id to node */
} CjmMemberType;

/* What holds a member's value: the field of CjmValue that its type stands for */
typedef enum
{
  CJM_HOLDS_TEXT,
  CJM_HOLDS_TEXTS,
  CJM_HOLDS_CHOICE,
  CJM_HOLDS_NUMBER,
  CJM_HOLDS_WHOLE,
  CJM_HOLDS_FLAG,
  CJM_HOLDS_CHILDREN,
} CjmHolding;

typedef struct
{
  const char *name;            /* as in a file, with the part before a point: "emotion.score" */
  CjmMemberType type;
  gboolean required;
  double minimum;              /* NUMBER and WHOLE: smallest and largest value, both allowed; */
  double maximum;              /* ±G_MAXDOUBLE where there is no bound */
  const char *const *choices;  /* CHOICE and CHOICES: the words, NULL-terminated */
  guint initial;               /* CHOICE: the value when absent */
  CjmKind target;              /* CHILDREN, REFERENCE(S): the kind of the nodes */
  gboolean keyed;
} CjmMember;

typedef struct
{
  CjmKind kind;
  const char *name;            /* "touchpoint" */
  const CjmMember *members;    /* in the order of a file */
  guint n_members;
} CjmKindInfo;

const CjmKindInfo *cjm_kind_get_info      (CjmKind            kind);
gboolean           cjm_kind_has_id        (CjmKind            kind);
const CjmMember   *cjm_kind_get_member    (CjmKind            kind,
                                           guint              member);
int                cjm_kind_find          (CjmKind            kind,
                                           const char        *name);
CjmHolding         cjm_member_get_holding (const CjmMember   *member);
const char        *cjm_choice_get_word    (const CjmMember   *member,
                                           guint              choice);
guint              cjm_choice_find        (const char *const *choices,
                                           const char        *word);

G_END_DECLS
