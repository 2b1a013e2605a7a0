"""pictures and papers that citizens give to a report

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

import center.store.columns

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'evidence',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('request', sa.String(length=64), nullable=False),
        sa.Column('reporter_id', sa.Integer(), nullable=False),
        sa.Column('mime', sa.String(length=40), nullable=False),
        sa.Column('size', sa.Integer(), nullable=False),
        sa.Column('mark', sa.String(length=64), nullable=False),
        sa.Column('sealed', sa.LargeBinary(), nullable=False),
        sa.Column('created_at', center.store.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['reporter_id'], ['reporter.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_evidence_created_at'), ['created_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_reporter_id'), ['reporter_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_evidence_request'), ['request'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('evidence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_evidence_request'))
        batch_op.drop_index(batch_op.f('ix_evidence_reporter_id'))
        batch_op.drop_index(batch_op.f('ix_evidence_created_at'))
    op.drop_table('evidence')
